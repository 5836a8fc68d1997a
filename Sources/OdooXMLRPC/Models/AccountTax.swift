public import CommerceTypes

/// A tax.
public struct AccountTax: OdooModel, Hashable {
  public static let modelName = "account.tax"

  public let id: RecordID<AccountTax>
  /// `name`.
  public var name: String?
  /// `active`.
  public var isActive: Bool?
  /// `amount_type`.
  public var amountType: AmountType?
  /// `amount`: percent, or an amount each; with four digits.
  public var amount: ExactDecimal?
  /// `type_tax_use`.
  public var use: Use?
  /// `price_include`: whether prices hold it; computed on 19.
  public var isPriceIncluded: Bool?
  /// `price_include_override`: `tax_included`, `tax_excluded`, or empty for the company's way.
  public var priceIncludeOverride: String?
  /// `include_base_amount`: later taxes are worked out on top of it.
  public var includeBaseAmount: Bool?
  /// `tax_group_id`.
  public var group: Many2one<Linked.TaxGroup>?
  /// `country_id`.
  public var country: Many2one<ResCountry>?
  /// `company_id`.
  public var company: Many2one<ResCompany>?
  /// `children_tax_ids`: the taxes of a group.
  public var children: [RecordID<AccountTax>]?
  /// `invoice_label`: what invoices call it.
  public var invoiceLabel: String?
  /// `sequence`.
  public var sequence: Int?

  public init(id: RecordID<AccountTax>) { self.id = id }

  public static let fields: ModelFields<AccountTax> = [
    .char("name", \.name),
    .boolean("active", \.isActive),
    .selection("amount_type", \.amountType),
    .float("amount", \.amount),
    .selection("type_tax_use", \.use),
    .boolean("price_include", \.isPriceIncluded),
    .selection("price_include_override", \.priceIncludeOverride),
    .boolean("include_base_amount", \.includeBaseAmount),
    .many2one("tax_group_id", \.group),
    .many2one("country_id", \.country),
    .many2one("company_id", \.company),
    .many2many("children_tax_ids", \.children),
    .char("invoice_label", \.invoiceLabel),
    .integer("sequence", \.sequence),
  ]
}
