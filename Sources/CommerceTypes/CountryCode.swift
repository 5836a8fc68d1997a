/// An ISO 3166-1 alpha-2 country code in upper case: `DE`; the United Kingdom is `GB` to Shopify and to Odoo.
public struct CountryCode: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ rawValue: String) { self.init(rawValue: rawValue) }
  public var description: String { rawValue }
}
