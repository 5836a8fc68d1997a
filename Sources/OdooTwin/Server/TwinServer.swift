import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import Synchronization
import XMLRPCWire

/// A twin of Odoo on loopback: its XML-RPC services over databases in memory.
///
/// Answers `POST /xmlrpc/2/{common,object,db}` as Odoo does: status 200 for faults as well. One database
/// (``TwinVersion/databaseName``: `lab19`) is there from the start, with the user `admin`; everything is gone with the process.
public final class TwinServer: Sendable {
  private struct Running {
    let services: TwinServices
    let task: Task<Void, any Error>
  }

  private let version: TwinVersion
  private let adminPassword: String
  private let masterPassword: String
  private let clock: @Sendable () -> Int
  private let running = Mutex<Running?>(nil)

  /// `clock` gives the seconds since 1970 of every date the twin writes; without one, the system's.
  public init(
    version: TwinVersion = .v19, adminPassword: String = "admin", masterPassword: String,
    clock: (@Sendable () -> Int)? = nil
  ) {
    self.version = version
    self.adminPassword = adminPassword
    self.masterPassword = masterPassword
    self.clock = clock ?? { Int(Date().timeIntervalSince1970) }
  }

  /// Binds 127.0.0.1 and answers until ``stop()``; 0 lets the system choose the port, which is returned.
  ///
  /// Throws when the port is taken, or a version is asked for that the twin doesn't know.
  public func start(port: Int = 0) async throws -> Int {
    guard let rules = TwinRules(version) else {
      let known = TwinVersion.all.map(\.rawValue).joined(separator: " and ")
      throw TwinError.user("The twin knows Odoo \(known), not \(version).")
    }
    let database = try Bootstrap.database(
      version.databaseName, registry: .of(rules), rules: rules, adminPassword: adminPassword, time: clock())
    let services = TwinServices([database], version: version, masterPassword: masterPassword, clock: clock)
    let (ports, continuation) = AsyncThrowingStream.makeStream(of: Int.self)
    let http = rules.core.http
    let task = Task {
      do {
        var logger = Logger(label: "odoo-twin")
        logger.logLevel = .critical
        let application = Application(
          router: Self.router(services, http),
          server: HTTPServerBuilder { OneAnswerChannel($0, isHTTP10: http.isHTTP10) },
          configuration: .init(address: .hostname("127.0.0.1", port: port), serverName: nil),
          onServerRunning: { channel in continuation.yield(channel.localAddress?.port ?? 0) }, logger: logger)
        try await application.run()
        continuation.finish()
      } catch {
        continuation.finish(throwing: error)
        throw error
      }
    }
    var bound: Int?
    for try await port in ports {
      bound = port
      break
    }
    guard let bound else {
      task.cancel()
      throw TwinError.user("The twin's server ended before it was bound; start it again.")
    }
    running.withLock { $0 = Running(services: services, task: task) }
    return bound
  }

  /// Ends the server and forgets its databases.
  public func stop() async {
    let ended = running.withLock { running in
      let ended = running
      running = nil
      return ended
    }
    ended?.task.cancel()
    _ = try? await ended?.task.value
  }

  /// The largest request taken: 64 MiB.
  private static let requestBytes = 64 * 1024 * 1024

  private static func router(_ services: TwinServices, _ rules: HTTPRules) -> Router<BasicRequestContext> {
    let router = Router()
    router.post("/xmlrpc/2/:service") { request, context -> Response in
      let service = context.parameters.get("service") ?? ""
      if rules.refusesJSON, request.headers[.contentType]?.hasPrefix("application/json") == true {
        return page(.badRequest)
      }
      let body = try await request.body.collect(upTo: requestBytes)
      return answer(service, Array(body.readableBytesView), services, rules)
    }
    router.get("/xmlrpc/2/:service") { _, _ in page(.methodNotAllowed, [.allow: "POST, OPTIONS"]) }
    return router
  }

  private static func answer(
    _ service: String, _ body: [UInt8], _ services: TwinServices, _ rules: HTTPRules
  ) -> Response {
    let decoder = XMLRPCDecoder(options: .init(allowsNil: true, allowsI8: true))
    var answer: XMLRPCResponse
    do {
      answer = services.answer(service, try decoder.decodeCall(body))
    } catch {
      let problem = "\(error.detail): line \(error.line ?? 1), column 0"
      answer = .fault(fault(.python("xml.parsers.expat.ExpatError", problem)))
    }
    let bytes: [UInt8]
    do {
      bytes = try PythonMarshaller.body(answer, rules)
    } catch {
      // As in Odoo: what was done stays done.
      let problem = error as? TwinError ?? .python("TypeError", "\(error)")
      bytes = (try? PythonMarshaller.body(.fault(fault(problem)), rules)) ?? []
    }
    return Response(
      status: .ok, headers: [.contentType: "text/xml; charset=utf-8"],
      body: .init(byteBuffer: .init(bytes: bytes)))
  }

  /// What Odoo's web server says of a request it doesn't take.
  private static func page(_ status: HTTPResponse.Status, _ fields: HTTPFields = [:]) -> Response {
    var fields = fields
    fields[.contentType] = "text/html; charset=utf-8"
    let text = "<!doctype html><title>\(status.code) \(status.reasonPhrase)</title>\n"
    return Response(status: status, headers: fields, body: .init(byteBuffer: .init(string: text)))
  }

  private static func fault(_ error: TwinError) -> XMLRPCFault {
    XMLRPCFault(code: 1, string: error.faultString)
  }
}
