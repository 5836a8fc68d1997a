/// A stock keeping unit: Shopify's `sku`, Odoo's internal reference `default_code`. Compared to the letter.
public struct SKU: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ rawValue: String) { self.init(rawValue: rawValue) }
  public var description: String { rawValue }
}
