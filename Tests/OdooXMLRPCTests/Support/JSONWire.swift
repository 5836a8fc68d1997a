import Foundation
import OdooXMLRPC
import Synchronization
import XMLRPCWire

/// A wire that isn't XML: calls become JSON texts, as Odoo's JSON-2 has them, and answers come from JSON texts.
final class JSONWire: OdooWire {
  private struct State {
    var answers: [String]
    var requests: [String] = []
  }

  private let state: Mutex<State>

  /// - Parameter answers: bodies in order; one that begins with `!` is an error of that status, `!403`.
  init(_ answers: [String]) { state = Mutex(State(answers: answers)) }

  /// `POST /json/2/res.partner/read {"context":{},…}`.
  var requests: [String] { state.withLock { $0.requests } }

  func send(
    _ call: OdooServiceCall, options: CallOptions
  ) async throws(OdooError) -> OdooWireAnswer {
    let request: String
    switch call.target {
    case .version: request = "GET /json/version"
    case .login: request = "POST /json/2/res.users/context_get"
    case .method(let model, let name, _):
      var body = call.keywords
      if !call.arguments.isEmpty { body["args"] = .array(call.arguments) }
      request = "POST /json/2/\(model)/\(name) \(Self.json(.structure(sorting: body)))"
    }
    let answer = state.withLock { state in
      state.requests.append(request)
      return state.answers.isEmpty ? "!500" : state.answers.removeFirst()
    }
    if answer.hasPrefix("!") {
      let kind: FaultKind = answer == "!403" ? .accessError : .application
      throw OdooError(
        .fault(XMLRPCFault(code: kind.rawValue, string: answer), kind: kind), operation: call.operation)
    }
    guard let value = try? JSONSerialization.jsonObject(with: Data(answer.utf8), options: [.fragmentsAllowed])
    else { throw OdooError(.shape("no JSON"), operation: call.operation) }
    return OdooWireAnswer(
      Tape(Self.tree(value)), traffic: CallTraffic(sent: request.utf8.count, received: answer.utf8.count))
  }

  private static func json(_ value: XMLRPCValue) -> String {
    switch value {
    case .int(let number): "\(number)"
    case .double(let number): "\(number)"
    case .boolean(let flag): "\(flag)"
    case .array(let items): "[" + items.map(json).joined(separator: ",") + "]"
    case .structure(let members):
      "{" + members.map { "\"\($0.name)\":\(json($0.value))" }.joined(separator: ",") + "}"
    default: "\"\(value.stringValue ?? "")\""
    }
  }

  private static func tree(_ value: Any) -> XMLRPCValue {
    switch value {
    case let number as NSNumber:
      switch String(cString: number.objCType) {
      case "c", "B": .boolean(number.boolValue)
      case "d": .double(number.doubleValue)
      default: .int(number.intValue)
      }
    case let text as String: .string(text)
    case let items as [Any]: .array(items.map(tree))
    case let members as [String: Any]: .structure(sorting: members.mapValues(tree))
    default: .null
    }
  }
}
