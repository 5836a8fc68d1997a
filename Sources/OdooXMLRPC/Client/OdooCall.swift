public import XMLRPCWire

/// A recorded `execute_kw` call, read back from its request body; the password isn't kept.
public struct OdooCall: Sendable, Hashable, CustomStringConvertible {
  public let database: String
  /// Nil when the caller sent something else than a number.
  public let uid: Int?
  public let model: String
  public let method: String
  public let arguments: [XMLRPCValue]
  public let keywords: [String: XMLRPCValue]

  /// Nil for bodies that aren't an `execute_kw` call.
  public init?(requestBody: [UInt8]) {
    let decoder = XMLRPCDecoder(options: .init(allowsNil: true, allowsI8: true))
    guard let call = try? decoder.decodeCall(requestBody), call.methodName == "execute_kw",
      (5...7).contains(call.parameters.count),
      let database = call.parameters[0].stringValue,
      let model = call.parameters[3].stringValue,
      let method = call.parameters[4].stringValue
    else { return nil }
    self.database = database
    self.uid = call.parameters[1].intValue ?? call.parameters[1].stringValue.flatMap(Int.init)
    self.model = model
    self.method = method
    self.arguments = call.parameters.count > 5 ? call.parameters[5].arrayValue ?? [] : []
    let keywords = call.parameters.count > 6 ? call.parameters[6].structureValue ?? [] : []
    self.keywords = Dictionary(keywords.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// `sale.order.action_confirm`.
  public var description: String { "\(model).\(method)" }
}
