import Foundation
import OdooTwin
import OdooXMLRPC
import Testing
import XMLRPCWire

@Suite("Reading changes")
struct ChangesTests {
  /// The names of all pages, and the last cursor.
  private func names(
    _ stage: TwinStage, since cursor: ChangeCursor?, pageSize: Int, overlap: Int = 5
  ) async throws -> (names: [String], sizes: [Int], cursor: ChangeCursor?) {
    var names: [String] = []
    var sizes: [Int] = []
    var cursor = cursor
    let pages = stage.client.changes(
      of: "res.partner", [.condition("name", "=like", "c-%")], fields: ["name"], since: cursor,
      overlap: .seconds(overlap), pageSize: pageSize)
    for try await page in pages {
      names += try page.records.map { try $0.requiredString("name") }
      sizes.append(page.records.count)
      cursor = page.cursor
    }
    return (names, sizes, cursor)
  }

  @Test("Records of one second come once each, in pages smaller than that second", arguments: [1, 3, 7, 50])
  func sameSecond(pageSize: Int) async throws {
    let stage = try await TwinStage()
    for number in 1...10 { _ = try await stage.partner("c-\(number)") }
    stage.wait(seconds: 1)
    for number in 11...13 { _ = try await stage.partner("c-\(number)") }
    let read = try await names(stage, since: nil, pageSize: pageSize)
    #expect(read.names.count == 13 && Set(read.names).count == 13)
    #expect(read.sizes.allSatisfy { (1...pageSize).contains($0) })
    await stage.stop()
  }

  @Test("Reading on gives what was written since, though it overlaps what was read", arguments: [2, 100])
  func readingOn(pageSize: Int) async throws {
    let stage = try await TwinStage()
    for number in 1...4 { _ = try await stage.partner("c-\(number)") }
    let first = try await names(stage, since: nil, pageSize: pageSize)
    #expect(first.names.count == 4)
    // In the same second, and with the cursor kept in a file meanwhile.
    _ = try await stage.partner("c-5")
    let kept = try JSONDecoder().decode(ChangeCursor.self, from: JSONEncoder().encode(first.cursor))
    let second = try await names(stage, since: kept, pageSize: pageSize)
    #expect(second.names == ["c-5"])
    let third = try await names(stage, since: second.cursor, pageSize: pageSize)
    #expect(third.names.isEmpty && third.cursor == second.cursor)
    stage.wait(seconds: 60)
    _ = try await stage.partner("c-6")
    let fourth = try await names(stage, since: third.cursor, pageSize: pageSize)
    #expect(fourth.names == ["c-6"])
    #expect(fourth.cursor?.rememberedRecords == 1)
    await stage.stop()
  }

  @Test("A record that changes while the pages are read comes again, and nobody is left out")
  func changedWhilePaging() async throws {
    let stage = try await TwinStage()
    var ids: [Int] = []
    for number in 1...9 { ids.append(try await stage.partner("c-\(number)")) }
    var names: [String] = []
    for try await page in stage.client.changes(
      of: "res.partner", [.condition("name", "=like", "c-%")], fields: ["name"], pageSize: 3)
    {
      if names.isEmpty {
        // One that was read, and one that wasn't.
        stage.wait(seconds: 1)
        _ = await stage.client.write("res.partner", [ids[0]], ["name": "c-1b"])
        _ = await stage.client.write("res.partner", [ids[7]], ["name": "c-8b"])
      }
      names += try page.records.map { try $0.requiredString("name") }
    }
    #expect(
      names.sorted() == ["c-1", "c-1b", "c-2", "c-3", "c-4", "c-5", "c-6", "c-7", "c-8b", "c-9"])
    await stage.stop()
  }

  @Test("A second change in the second in which a record was read comes as well, an equal one doesn't")
  func changedInTheSameSecond() async throws {
    let stage = try await TwinStage()
    let id = try await stage.partner("c-1")
    let first = try await names(stage, since: nil, pageSize: 10)
    _ = await stage.client.write("res.partner", [id], ["name": "c-1b"])
    let second = try await names(stage, since: first.cursor, pageSize: 10)
    #expect(second.names == ["c-1b"])
    _ = await stage.client.write("res.partner", [id], ["name": "c-1b"])
    #expect(try await names(stage, since: second.cursor, pageSize: 10).names.isEmpty)
    await stage.stop()
  }

  @Test("Archived records come too, and a cursor may begin at any moment")
  func archived() async throws {
    let stage = try await TwinStage()
    let id = try await stage.partner("c-1")
    _ = try await stage.partner("c-2")
    stage.wait(seconds: 10)
    let now = try #require(stage.now)
    _ = await stage.client.write("res.partner", [id], ["active": false])
    let read = try await names(stage, since: ChangeCursor(from: now), pageSize: 10, overlap: 0)
    #expect(read.names == ["c-1"])
    await stage.stop()
  }

  @Test("A reader who stops after any page goes on from its cursor without loss", arguments: [1, 2, 4])
  func resumes(pageSize: Int) async throws {
    let stage = try await TwinStage()
    for number in 1...6 {
      _ = try await stage.partner("c-\(number)")
      if number == 3 { stage.wait(seconds: 1) }
    }
    var names: [String] = []
    var cursor: ChangeCursor?
    for _ in 1...20 {
      let pages = stage.client.changes(
        of: "res.partner", [.condition("name", "=like", "c-%")], fields: ["name"], since: cursor,
        pageSize: pageSize)
      var iterator = pages.makeAsyncIterator()
      guard let page = try await iterator.next() else { break }
      names += try page.records.map { try $0.requiredString("name") }
      cursor = page.cursor
    }
    #expect(names.sorted() == (1...6).map { "c-\($0)" })
    await stage.stop()
  }
}
