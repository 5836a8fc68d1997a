import CurlTransport
import Logging
import OdooXMLRPC
import Testing
import XMLRPCWire

@Suite("Log lines of calls")
struct LogTests {
  private func client(_ answers: [Answer], _ sheet: LogSheet) -> OdooClient {
    OdooClient(
      OdooConnection(url: "http://127.0.0.1:1", database: "lab", login: "admin", password: Secret("s3cret")),
      transport: ScriptedTransport(answers),
      options: ClientOptions(logger: sheet.logger, requestIDs: RequestIDs.counting(prefix: "r")))
  }

  @Test("Each line has an id of its call, what was called, how long it took, the bytes and what became of it")
  func lines() async throws {
    let sheet = LogSheet()
    let odoo = client([.value(2), .value([]), .fault(2, "No"), .lost(afterSending: true)], sheet)
    _ = try await odoo.search("res.partner", [])
    _ = await odoo.write("res.partner", [1], [:], options: CallOptions(requestID: "mine"))
    _ = await odoo.perform("sale.order", "action_confirm")
    let ends = sheet.lines.filter { $0.level != .trace }
    #expect(ends.map { $0.metadata["request"] } == ["r-2", "r-1", "mine", "r-3"].sortedAsSent)
    #expect(
      ends.map { $0.metadata["call"] } == [
        "common.authenticate", "res.partner.search", "res.partner.write", "sale.order.action_confirm",
      ])
    #expect(ends.map { $0.metadata["outcome"] } == ["done", "done", "refused", "unknown"])
    #expect(ends.map(\.level) == [.debug, .debug, .notice, .warning])
    for line in sheet.lines { #expect(line.metadata["attempt"] == "1" && line.metadata["request"] != nil) }
    for line in ends {
      #expect(line.metadata["milliseconds"].flatMap { Int($0) } != nil)
      #expect((line.metadata["sent"].flatMap { Int($0) } ?? 0) > 100)
    }
    #expect(ends[3].metadata["received"] == "0" && ends[2].metadata["error"]?.contains("No") == true)
  }

  @Test("A load that is tried again keeps its id and counts its attempts")
  func attempts() async {
    let sheet = LogSheet()
    let lost = Answer.value([
      "ids": false, "messages": [["type": "error", "message": "could not serialize access due to x"]],
    ])
    let odoo = client([.value(2), lost, lost, .value(["ids": [9], "messages": []])], sheet)
    #expect(await odoo.load("res.partner", fields: ["id"], rows: [["a.b"]]).isDone)
    let loads = sheet.lines.filter { $0.level == .debug && $0.metadata["call"] == "res.partner.load" }
    #expect(loads.map { $0.metadata["attempt"] } == ["1", "2", "3"])
    #expect(Set(loads.map { $0.metadata["request"] }).count == 1)
  }

  @Test("An error carries the id of its call")
  func errors() async throws {
    let sheet = LogSheet()
    let odoo = client([.value(2), .fault(4, "not allowed")], sheet)
    let error = try #require(
      await refusal { try await odoo.execute("a", "b", options: CallOptions(requestID: "job-7")) })
    #expect(error.requestID == "job-7" && error.debugDescription.contains("job-7"))
    #expect((error.traffic?.received ?? 0) > 0)
  }
}

extension [String] {
  /// A call's id is made after that of the login that it needs.
  fileprivate var sortedAsSent: [String?] { [self[1], self[0], self[2], self[3]] }
}
