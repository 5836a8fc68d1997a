public import CommerceTypes

/// A tax.
///
/// Field names are those of Odoo 19.
public struct AccountTax: Sendable, Hashable, Identifiable {
  public static let modelName = "account.tax"
  /// The fields that ``init(_:)`` reads.
  public static let fields = [
    "name", "amount_type", "amount", "type_tax_use", "price_include", "active",
  ]

  public let id: Int
  public let name: String
  /// `percent`, `fixed`, `group`, `division` …
  public let amountType: String
  /// Percent, or an amount each.
  public let amount: ExactDecimal
  /// `sale`, `purchase` or `none`.
  public let use: String
  public let isPriceIncluded: Bool
  public let isActive: Bool

  /// - Throws: an error that names the field missing or ill-typed.
  public init(_ record: Record) throws(OdooError) {
    self.id = record.id
    self.name = try record.requiredString("name")
    self.amountType = try record.requiredString("amount_type")
    self.amount = try record.decimal("amount")
    self.use = try record.requiredString("type_tax_use")
    self.isPriceIncluded = try record.bool("price_include")
    self.isActive = try record.bool("active")
  }
}
