import CurlTransport
import OdooXMLRPC
import Testing
import XMLRPCWire

@Suite("The client on a real Odoo", .enabled(if: LiveOdoo.isGiven), .serialized)
struct ClientTests {
  let odoo = LiveOdoo()

  @Test("What a limited user may not do is an access error, and changes nothing")
  func limitedUser() async throws {
    let outcome = await odoo.connector.create(
      "res.users", ["name": .string(odoo.token), "login": .string(odoo.token)])
    guard case .refused(let error) = outcome, case .fault(_, kind: .accessError) = error.code else {
      Issue.record("\(outcome)")
      return
    }
    #expect(try await odoo.admin.searchCount("res.users", [.equal("login", .string(odoo.token))]) == 0)
  }

  @Test("A company that the user hasn't is refused; a company and a language go with every call")
  func context() async throws {
    let elsewhere = odoo.connector.with { $0.companies = [999_999] }
    await #expect { try await elsewhere.search("res.partner", [], limit: 1) } throws: { error in
      guard case .fault(_, kind: .accessError)? = (error as? OdooError)?.code else { return false }
      return true
    }
    let here = odoo.connector.with {
      $0.companies = [1]
      $0.language = "en_US"
    }
    #expect(try await here.search("res.partner", [], limit: 1).count == 1)
  }

  @Test(
    "Records written in one transaction come once each, in pages of three, and a later change comes again")
  func changes() async throws {
    let name = "changes \(odoo.token)"
    let rows = (1...8).map { ["name": XMLRPCValue.string("\(name) \($0)")] }
    let made = await odoo.connector.create("res.partner", rows, inBatchesOf: 8).done
    #expect(made.count == 8)
    func read(_ cursor: ChangeCursor?) async throws -> (ids: [Int], cursor: ChangeCursor?) {
      var (ids, last): ([Int], ChangeCursor?) = ([], cursor)
      for try await page in odoo.connector.changes(
        of: "res.partner", [.condition("name", "=like", .string("\(name)%"))], fields: ["name", "ref"],
        since: cursor, overlap: .seconds(5), pageSize: 3)
      {
        ids += page.records.map(\.id)
        last = page.cursor
      }
      return (ids, last)
    }
    let first = try await read(nil)
    #expect(first.ids.sorted() == made.sorted())
    #expect(try await read(first.cursor).ids.isEmpty)
    #expect(await odoo.connector.write("res.partner", [made[4]], ["ref": "again"]).isDone)
    #expect(try await read(first.cursor).ids == [made[4]])
  }

  @Test("A call that is cancelled ends at once and doesn't say that nothing happened")
  func cancelled() async throws {
    let client = odoo.connector
    try await client.authenticate()
    let task = Task { await client.perform("res.partner", "search_read", [[], ["name"]]) }
    try await Task.sleep(for: .milliseconds(5))
    task.cancel()
    switch await task.value {
    case .done: break
    case .refused(let error), .unknown(let error): #expect(error.isCancellation)
    }
  }

  @Test("A time limit of one call ends that call alone")
  func timeLimit() async throws {
    let client = odoo.connector
    try await client.authenticate()
    await #expect {
      try await client.searchRead(
        "account.move.line", [], fields: [], options: CallOptions().within(.milliseconds(1)))
    } throws: { error in
      guard case .transport(let error)? = (error as? OdooError)?.code else { return false }
      return error.code == .timeout
    }
    #expect(try await client.searchCount("res.partner", []) > 0)
  }
}
