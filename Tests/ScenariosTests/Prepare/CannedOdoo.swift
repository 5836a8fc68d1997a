import CurlTransport
import OdooXMLRPC
import Synchronization
import XMLRPCWire

/// Answers XML-RPC without a server: fixed answers by model and method, and a note of every write.
final class CannedOdoo: HTTPTransport {
  /// A write as it was asked for: `account.journal.create {…}`.
  struct Write: Sendable, Hashable {
    var model: String
    var method: String
    var arguments: [XMLRPCValue]
  }

  private let answers: [String: XMLRPCValue]
  private let noted = Mutex<[Write]>([])

  /// - Parameter answers: by `model.method`; `search_read` and `search` find nothing without one.
  init(_ answers: [String: XMLRPCValue] = [:]) { self.answers = answers }

  var writes: [Write] { noted.withLock { $0 } }

  var client: OdooClient {
    OdooClient(
      OdooConnection(url: "http://127.0.0.1:1", database: "canned", login: "admin", password: Secret("pw")),
      transport: self)
  }

  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    let answer: XMLRPCResponse
    if let call = OdooCall(requestBody: request.body) {
      answer = .value(self.answer(to: call))
    } else if String(decoding: request.body, as: UTF8.self).contains("<methodName>version<") {
      answer = .value(["server_serie": "19.0"])
    } else {
      answer = .value(2)
    }
    let body = (try? XMLRPCEncoder().encode(answer)) ?? []
    return HTTPResponse(status: 200, headers: [HTTPHeader("Content-Type", "text/xml")], body: body)
  }

  private func answer(to call: OdooCall) -> XMLRPCValue {
    if ["create", "write"].contains(call.method) {
      noted.withLock { $0.append(Write(model: call.model, method: call.method, arguments: call.arguments)) }
      return call.method == "create" ? 77 : true
    }
    if let canned = answers["\(call.model).\(call.method)"] { return canned }
    switch (call.model, call.method) {
    case ("res.users", "read"): return [["id": 2, "company_id": [1, "Lab"]]]
    case (_, "fields_get"):
      // Every field that is asked for exists.
      let name = call.arguments.first?.arrayValue?.first?.stringValue ?? ""
      return .structure([XMLRPCMember(name, ["type": "char"])])
    case ("ir.model.data", "check_object_reference"): return ["res.groups", 5]
    default: return []
    }
  }
}
