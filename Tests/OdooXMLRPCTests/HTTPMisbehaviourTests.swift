import CurlTransport
import OdooXMLRPC
import TestSupport
import Testing
import XMLRPCWire

@Suite("Odoos that misbehave over HTTP", .timeLimit(.minutes(2)))
struct HTTPMisbehaviourTests {
  /// One call of a method of records, over the real transport.
  private func call(_ server: RawServer, _ options: CallOptions = CallOptions()) async -> Result<
    Int?, OdooError
  > {
    let connection = OdooConnection(
      url: server.url, database: "lab", login: "admin", password: Secret("s3cret"))
    let wire = XMLRPCOdooWire(connection, transport: CurlHTTPTransport())
    let call = OdooServiceCall(.method(model: "sale.order", name: "create", user: 2), arguments: [[:]])
    do throws(OdooError) {
      return .success(try await wire.send(call, options: options).tape.root.intValue)
    } catch {
      return .failure(error)
    }
  }

  private func ending(_ result: Result<Int?, OdooError>) -> HTTPMisbehaviour.Ending? {
    switch result {
    case .success(let value): return value.map { .value($0) }
    case .failure(let error):
      switch error.code {
      case .http(let problem): return .http(problem.kind)
      case .wire: return .wire
      case .fault: return .fault
      case .transport(let error): return .transport(error.code.rawValue)
      default: return nil
      }
    }
  }

  @Test("Each answer is what its row says, and the server sees one call", arguments: HTTPMisbehaviour.table)
  func row(_ row: HTTPMisbehaviour) async throws {
    let server = try RawServer { connection in
      _ = connection.readRequest()
      connection.write(row.answer)
    }
    defer { server.stop() }
    let result = await call(server, CallOptions(limits: HTTPLimits(responseBytes: 65536)))
    #expect(ending(result) == row.ending)
    #expect(server.requests.count == 1)
    guard case .failure(let error) = result else { return }
    #expect(error.mayHaveBeenProcessed == row.mayHaveBeenProcessed)
    for text in row.told { #expect(error.description.contains(text), "\(error.description)") }
    #expect(!String(reflecting: error).contains("s3cret"))
  }

  @Test("There are at least 36 rows, each with a name of its own")
  func rows() {
    #expect(HTTPMisbehaviour.table.count >= 36)
    #expect(Set(HTTPMisbehaviour.table.map(\.name)).count == HTTPMisbehaviour.table.count)
  }

  @Test(
    "A redirect is never followed; the error says where to connect instead",
    arguments: [301, 302, 303, 307, 308])
  func redirect(status: Int) async throws {
    let target = try RawServer { connection in
      while connection.readRequest() != nil { connection.answer() }
    }
    defer { target.stop() }
    let base = "http://127.0.0.1:\(target.port)"
    let server = try RawServer { connection in
      _ = connection.readRequest()
      let location = "http://who:hidden@127.0.0.1:\(target.port)/xmlrpc/2/object?token=hidden"
      connection.write(HTTPMisbehaviour.http(status, "Location: \(location)", ""))
    }
    defer { server.stop() }
    guard case .failure(let error) = await call(server), case .http(let problem) = error.code else {
      Issue.record("no redirect was told")
      return
    }
    #expect(problem.kind == .redirect)
    #expect(problem.status == status)
    #expect(!error.mayHaveBeenProcessed)
    #expect(
      error.description.contains(
        "redirects to \(base)/xmlrpc/2/object, which isn't followed; make \(base) the connection's URL"))
    #expect(!error.description.contains("hidden"))
    #expect(target.connections == 0)
  }

  @Test("The fault inside a 500 stands in the error whole, and a write's outcome is unknown")
  func faultInside500() async throws {
    let server = try RawServer { connection in
      _ = connection.readRequest()
      connection.write(HTTPMisbehaviour.http(500, "Content-Type: text/xml", HTTPMisbehaviour.fault))
    }
    defer { server.stop() }
    guard case .failure(let error) = await call(server), case .http(let problem) = error.code else {
      Issue.record("no HTTP problem was told")
      return
    }
    #expect(problem.fault == XMLRPCFault(code: 2, string: "Not allowed"))
    #expect(problem.status == 500)
    #expect(problem.contentType == "text/xml")
    #expect(problem.bodyStart.hasPrefix("<?xml"))
    #expect(error.mayHaveBeenProcessed)
  }

  @Test("A gzip bomb's error has status, content type and the start of the body")
  func gzipBomb() async throws {
    let server = try RawServer { connection in
      _ = connection.readRequest()
      connection.write(
        HTTPMisbehaviour.bytes(200, "Content-Type: text/xml\r\nContent-Encoding: gzip", Compressed.zeros))
    }
    defer { server.stop() }
    let result = await call(server, CallOptions(limits: HTTPLimits(responseBytes: 65536)))
    guard case .failure(let error) = result, case .transport(let transport) = error.code else {
      Issue.record("the bomb went through")
      return
    }
    #expect(transport.code == .responseTooLarge)
    #expect(transport.response?.status == 200)
    #expect(transport.response?.contentType == "text/xml")
    #expect((transport.response?.bodyStart.utf8.count ?? 0) <= 512)
  }

  @Test("A time limit of one call names its phase")
  func timeLimit() async throws {
    let server = try RawServer { connection in
      _ = connection.readRequest()
      _ = connection.read()
    }
    defer { server.stop() }
    let result = await call(server, CallOptions().within(.milliseconds(200)))
    guard case .failure(let error) = result, case .transport(let transport) = error.code else {
      Issue.record("the call came back")
      return
    }
    #expect(transport.code == .timeout)
    #expect(transport.phase == .wait)
    #expect(error.mayHaveBeenProcessed)
    #expect(error.description.contains("timeout (wait)"))
  }
}
