/// Why the connector, or one of its jobs, could not go on.
public struct ConnectorError: Error, Sendable, CustomStringConvertible {
  /// The kind of breakdown; ``isWorthRetrying`` follows from it.
  public struct Code: RawRepresentable, Sendable, Hashable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The settings file is missing, malformed or contradictory.
    public static let configuration = Code(rawValue: "configuration")
    /// SQLite refused: the disk is full, the file can't be written, is damaged.
    public static let storage = Code(rawValue: "storage")
    /// Shopify could not be reached, or was busy.
    public static let shopifyUnavailable = Code(rawValue: "shopifyUnavailable")
    /// Shopify refused the query or the token.
    public static let shopifyRefused = Code(rawValue: "shopifyRefused")
    /// Shopify's answer has another shape than the document asks for.
    public static let shopifyAnswer = Code(rawValue: "shopifyAnswer")
    /// Odoo could not be reached, or a write's outcome is unknown.
    public static let odooUnavailable = Code(rawValue: "odooUnavailable")
    /// Odoo refused a call: rights, a constraint, a missing record.
    public static let odooRefused = Code(rawValue: "odooRefused")
    /// Odoo holds another state than the step before should have left.
    public static let odooState = Code(rawValue: "odooState")
  }

  public let code: Code
  /// What happened and where, with the record's name.
  public let message: String
  /// What a person can do about it.
  public let remedy: String
  /// True when the same attempt may succeed a moment later.
  public let isWorthRetrying: Bool

  public init(_ code: Code, _ message: String, remedy: String, isWorthRetrying: Bool? = nil) {
    self.code = code
    self.message = message
    self.remedy = remedy
    self.isWorthRetrying =
      isWorthRetrying ?? [.storage, .shopifyUnavailable, .odooUnavailable, .odooState].contains(code)
  }

  public var description: String { "\(message); \(remedy)" }
}
