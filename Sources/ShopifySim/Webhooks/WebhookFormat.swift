/// How a payload is written, as GraphQL spells it; only JSON is simulated.
public struct WebhookFormat: RawRepresentable, Sendable, Hashable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  public static let json = WebhookFormat(rawValue: "JSON")
  public static let xml = WebhookFormat(rawValue: "XML")
}
