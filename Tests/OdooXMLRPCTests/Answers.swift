import CurlTransport
import Foundation
import OdooXMLRPC
import XMLRPCWire

typealias Answer = Result<HTTPResponse, TransportError>

extension Answer {
  static func xml(_ bytes: [UInt8], status: Int = 200, type: String? = "text/xml; charset=utf-8") -> Answer {
    .success(
      HTTPResponse(status: status, headers: type.map { [HTTPHeader("Content-Type", $0)] } ?? [], body: bytes))
  }

  static func value(_ value: XMLRPCValue) -> Answer { response(.value(value)) }

  static func fault(_ code: Int, _ string: String) -> Answer {
    response(.fault(XMLRPCFault(code: code, string: string)))
  }

  static func lost(afterSending: Bool) -> Answer {
    .failure(
      TransportError(
        afterSending ? .outcomeUnknown : .connect, mayHaveBeenProcessed: afterSending, place: "POST",
        detail: "gone"))
  }

  /// A body captured from Odoo.
  static func captured(_ name: String) throws -> Answer { .xml(try Fixture.bytes(name)) }

  static let marshalFault = fault(
    1,
    "Traceback (most recent call last):\n  File \"x.py\"\nTypeError: cannot marshal None unless allow_none is enabled\n"
  )

  static func version(_ major: Int) -> Answer { value(["server_serie": "\(major).0"]) }

  private static func response(_ response: XMLRPCResponse) -> Answer {
    (try? XMLRPCEncoder().encode(response)).map { .xml($0) } ?? .xml([])
  }
}

enum Fixture {
  static func bytes(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    return Array(try Data(contentsOf: folder.appending(path: name + ".xml")))
  }
}

/// A client whose first answer is the uid.
func client(
  _ answers: [Answer], isLoggedIn: Bool = true
) -> (OdooClient, ScriptedTransport) {
  let transport = ScriptedTransport((isLoggedIn ? [.value(2)] : []) + answers)
  let connection = OdooConnection(
    url: "http://127.0.0.1:8069/", database: "lab", login: "admin", password: Secret("s3cret"))
  return (OdooClient(connection, transport: transport), transport)
}

func refusal<Value>(_ body: () async throws -> Value) async -> OdooError? {
  do {
    _ = try await body()
    return nil
  } catch {
    return error as? OdooError
  }
}
