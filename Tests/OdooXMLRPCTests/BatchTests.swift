import CurlTransport
import OdooTwin
import OdooXMLRPC
import Testing
import XMLRPCWire

@Suite("Batches")
struct BatchTests {
  private let rows: [[String: XMLRPCValue]] = (1...5).map { ["name": .string("b-\($0)")] }

  @Test("Many records are made, written and read, so many a call")
  func twin() async throws {
    let stage = try await TwinStage()
    let made = await stage.client.create("res.partner", rows, inBatchesOf: 2)
    #expect(made.isDone && made.done.count == 5 && made.untried.isEmpty)
    let written = await stage.client.write("res.partner", made.done, ["ref": "r"], inBatchesOf: 3)
    #expect(written.isDone && written.done == made.done)
    let read = try await stage.client.read(
      "res.partner", made.done + [999_999], fields: ["name", "ref"], inBatchesOf: 4)
    #expect(try read.map { try $0.requiredString("name") } == (1...5).map { "b-\($0)" })
    #expect(try read.allSatisfy { try $0.string("ref") == "r" })
    await stage.stop()
  }

  @Test(
    "At the first batch that isn't done it stops, and tells which records were made, which not, which never sent",
    arguments: [true, false])
  func stops(isUnknown: Bool) async throws {
    let failure = isUnknown ? Answer.lost(afterSending: true) : .fault(2, "No")
    let (odoo, transport) = client([.value([1, 2]), failure])
    let outcome = await odoo.create("res.partner", rows, inBatchesOf: 2)
    #expect(outcome.done == [1, 2] && outcome.stop?.records == 2..<4 && outcome.untried == 4..<5)
    #expect(outcome.stop?.isUnknown == isUnknown)
    #expect(try transport.calls().count == 3)
  }

  @Test("A batch that answers another number of ids has an unknown outcome")
  func wrongCount() async {
    let (odoo, _) = client([.value([1])])
    let outcome = await odoo.create("res.partner", rows, inBatchesOf: 5)
    #expect(outcome.stop?.isUnknown == true && outcome.done.isEmpty)
  }

  @Test("Nothing in, nothing sent")
  func empty() async throws {
    let (odoo, transport) = client([], isLoggedIn: false)
    #expect(await odoo.create("res.partner", [], inBatchesOf: 5).isDone)
    #expect(try await odoo.read("res.partner", [], fields: [], inBatchesOf: 0).isEmpty)
    #expect(transport.requests.isEmpty)
  }
}
