import OdooTwin
import OdooXMLRPC
import TestSupport
import Testing
import Wiretap

/// What goes over the wire is recorded by a tap before a twin; the calls themselves are the proof.
@Suite("labrun check on an Odoo", .serialized)
struct CheckReadsOnlyTests {
  /// Methods that change nothing, by name; anything else counts as writing.
  private static let reading: Set<String> = [
    "read", "search", "search_read", "search_count", "fields_get", "check_object_reference",
    "check_access_rights", "precision_get",
  ]

  /// Runs `body` with the options for a fresh twin behind a tap; every method that was called, by name.
  private func methods(
    of version: TwinVersion, _ body: ([String]) async throws -> Void
  ) async throws -> [String] {
    let twin = TwinServer(version: version, adminPassword: "not-a-secret", masterPassword: "nor-this")
    let tap = Tap(name: "odoo", upstreamPort: try await twin.start(), redact: [])
    let port = try await tap.start()
    let outcome: Result<Void, any Error>
    do {
      outcome = .success(
        try await body(["--odoo", "http://127.0.0.1:\(port)", "--db", version.databaseName]))
    } catch {
      outcome = .failure(error)
    }
    await tap.stop()
    await twin.stop()
    try outcome.get()
    return tap.exchanges.compactMap { OdooCall(requestBody: $0.request.body) }.map(\.method)
  }

  private func labrun(_ arguments: [String]) async throws -> LabRunProgram.Outcome {
    let folder = try TemporaryFolder()
    return try await LabRunProgram.run(
      arguments, in: folder.path,
      environment: ["LABRUN_ODOO_PASSWORD": "not-a-secret", "LABRUN_CONNECTOR_PASSWORD": "not-this-either"])
  }

  @Test(
    "On an Odoo that lacks everything it only reads, and tells what prepare would do",
    arguments: TwinVersion.all)
  func bare(version: TwinVersion) async throws {
    let called = try await methods(of: version) { options in
      let outcome = try await labrun(["check", CommandTests.scenarios] + options)
      #expect(outcome.status == 3, "\(outcome.errors)")
      for text in [
        "Odoo \(version), database \(version.databaseName)", "rights of the lab's user admin", "sale taxes",
        "journals", "would make   tax \"DE VAT 19 % incl.\"", "would make   connector user lab-connector",
      ] {
        #expect(outcome.output.contains(text), "\(text) in \(outcome.output)")
      }
      #expect(outcome.errors.contains("is not prepared"))
    }
    #expect(called.count > 30)
    #expect(Set(called).subtracting(Self.reading) == [])
  }

  @Test(
    "What prepare tells beforehand it does, and check finds nothing to do any more",
    arguments: TwinVersion.all)
  func prepared(version: TwinVersion) async throws {
    var told = ""
    let called = try await methods(of: version) { options in
      let prepare = try await labrun(
        ["prepare", CommandTests.scenarios, "--confirm-db", version.databaseName] + options)
      #expect(prepare.status == 0, "\(prepare.output) \(prepare.errors)")
      told = prepare.errors
      let check = try await labrun(["check", CommandTests.scenarios] + options)
      #expect(check.status == 0, "\(check.output) \(check.errors)")
      #expect(check.output.contains("nothing to make or to change"))
      #expect(check.output.contains(#/(may not|not known: may it) .*write res\.company/#), "\(check.output)")
    }
    #expect(told.contains("labrun: this writes to the database \(version.databaseName) at http://127.0.0.1:"))
    #expect(told.contains("would make   journal SHOPY"))
    #expect(called.contains("create"), "the tap would have seen a write")
  }
}
