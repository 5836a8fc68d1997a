import Testing
import XMLRPCWire

@testable import OdooTwin

@Suite("Services")
struct ServiceTests {
  private func answer(_ lab: TwinLab, _ service: String, _ method: String, _ parameters: XMLRPCValue...)
    -> XMLRPCResponse
  {
    lab.services.answer(service, XMLRPCCall(methodName: method, parameters: parameters))
  }

  @Test("version says 19")
  func version() throws {
    guard case .value(let version) = answer(try TwinLab(), "common", "version") else {
      Issue.record("a fault")
      return
    }
    #expect(version["server_version"] == "19.0")
    #expect(version["server_version_info"] == [19, 0, 0, "final", 0, ""])
    #expect(version["protocol_version"] == 1)
  }

  @Test("authenticate answers the uid, or False for a wrong login or password")
  func authenticate() throws {
    let lab = try TwinLab()
    #expect(answer(lab, "common", "authenticate", "lab", "admin", "admin", [:]) == .value(2))
    #expect(answer(lab, "common", "login", "lab", "admin", "admin") == .value(2))
    #expect(answer(lab, "common", "authenticate", "lab", "admin", "bad", [:]) == .value(false))
    #expect(answer(lab, "common", "authenticate", "lab", "nobody", "admin", [:]) == .value(false))
    guard case .fault(let fault) = answer(lab, "common", "authenticate", "lab", "admin", "admin") else {
      Issue.record("no fault")
      return
    }
    #expect(
      fault.string.hasSuffix(
        "TypeError: exp_authenticate() missing 1 required positional argument: 'user_agent_env'\n"))
  }

  @Test("A duplicated database lives its own life until it is dropped")
  func duplicate() throws {
    let lab = try TwinLab()
    #expect(answer(lab, "db", "duplicate_database", "master", "lab", "copy") == .value(true))
    #expect(answer(lab, "db", "list") == .value(["copy", "lab"]))
    let name: [XMLRPCValue] = [["name": "Only in the copy"]]
    guard case .value = lab.response("res.partner", "create", name, database: "copy") else {
      Issue.record("a fault")
      return
    }
    let domain: [XMLRPCValue] = [[["name", "=", "Only in the copy"]]]
    #expect(lab.response("res.partner", "search_count", domain, database: "copy") == .value(1))
    #expect(lab.response("res.partner", "search_count", domain) == .value(0))
    #expect(answer(lab, "db", "drop", "master", "copy") == .value(true))
    #expect(answer(lab, "db", "drop", "master", "copy") == .value(false))
  }

  @Test("The master password is asked for, and names are taken once")
  func master() throws {
    let lab = try TwinLab()
    #expect(
      answer(lab, "db", "duplicate_database", "bad", "lab", "copy")
        == .fault(XMLRPCFault(code: 3, string: "Access Denied")))
    guard case .fault(let fault) = answer(lab, "db", "duplicate_database", "master", "lab", "lab") else {
      Issue.record("no fault")
      return
    }
    #expect(fault.string.hasSuffix("psycopg2.errors.DuplicateDatabase: database \"lab\" already exists\n"))
  }

  @Test("The snapshots are read in well under a second")
  func speed() throws {
    let took = ContinuousClock().measure { _ = try? Registry(snapshots: "19") }
    #expect(took < .seconds(2))
  }
}
