import OdooXMLRPC
import XMLRPCWire

/// A client of a version that gives scripted answers, and the `execute_kw` calls that it sent.
struct ScriptedOdoo {
  let client: OdooClient
  private let transport: ScriptedTransport

  /// - Parameter answers: of the model's methods, in order; the version and the login are answered besides.
  init(_ major: Int, _ answers: [Answer], patience: Patience = .standard) async throws {
    transport = ScriptedTransport([.version(major), .value(2)] + answers)
    client = OdooClient(
      OdooConnection(
        url: "http://127.0.0.1:8069/", database: "lab", login: "admin", password: Secret("s3cret")),
      transport: transport, options: ClientOptions(patience: patience))
    _ = try await client.version()
    try await client.authenticate()
  }

  /// `sale.order.action_confirm [[7]] {…}`, one line each.
  func sent() throws -> [String] {
    try transport.calls().filter { $0.methodName == "execute_kw" }.map { call in
      let parameters = call.parameters.dropFirst(3)
      let name = parameters.prefix(2).compactMap(\.stringValue).joined(separator: ".")
      let rest = parameters.dropFirst(2).map(Self.text).filter { $0 != "{}" }
      return ([name] + rest).joined(separator: " ")
    }
  }

  /// A value as Python would write it.
  static func text(_ value: XMLRPCValue) -> String {
    switch value {
    case .string(let text): "'\(text)'"
    case .int(let number): String(number)
    case .double(let number): String(number)
    case .boolean(let flag): flag ? "True" : "False"
    case .array(let items): "[" + items.map(text).joined(separator: ", ") + "]"
    default:
      "{" + (value.structureValue ?? []).map { "\($0.name): \(text($0.value))" }.joined(separator: ", ") + "}"
    }
  }
}
