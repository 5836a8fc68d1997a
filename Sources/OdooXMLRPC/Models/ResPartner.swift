/// A contact, a company or an address.
public struct ResPartner: OdooModel, Hashable {
  public static let modelName = "res.partner"

  public let id: RecordID<ResPartner>
  /// `name`: the name; empty on an address that has none of its own.
  public var name: String?
  /// `display_name`: the name as lists show it.
  public var displayName: String?
  /// `active`: false when archived.
  public var isActive: Bool?
  /// `type`: what the address is for.
  public var type: AddressType?
  /// `is_company`.
  public var isCompany: Bool?
  /// `parent_id`: the company or contact it belongs to.
  public var parent: Many2one<ResPartner>?
  /// `child_ids`: its addresses and contacts.
  public var children: [RecordID<ResPartner>]?
  /// `commercial_partner_id`: the company in whose name it buys; itself where there is none.
  public var commercialPartner: Many2one<ResPartner>?
  /// `company_id`: the only company that sees it; empty for all.
  public var company: Many2one<ResCompany>?
  /// `user_id`.
  public var salesperson: Many2one<ResUsers>?
  /// `email`.
  public var email: String?
  /// `email_normalized`: the address alone, in lower case; what to search for.
  public var emailNormalized: String?
  /// `phone`.
  public var phone: String?
  /// `street`.
  public var street: String?
  /// `street2`.
  public var street2: String?
  /// `city`.
  public var city: String?
  /// `zip`.
  public var zip: String?
  /// `state_id`.
  public var state: Many2one<ResCountryState>?
  /// `country_id`.
  public var country: Many2one<ResCountry>?
  /// `vat`: the tax number.
  public var vat: String?
  /// `ref`: the internal reference.
  public var ref: String?
  /// `lang`: `en_US`.
  public var language: String?
  /// `website`.
  public var website: String?
  /// `comment`: notes; plain text on 14.
  public var comment: String?
  /// `category_id`.
  public var categories: [RecordID<Linked.PartnerCategory>]?
  /// `property_account_position_id`.
  public var fiscalPosition: Many2one<AccountFiscalPosition>?
  /// `property_payment_term_id`.
  public var paymentTerm: Many2one<Linked.PaymentTerm>?
  /// `property_product_pricelist`.
  public var pricelist: Many2one<ProductPricelist>?
  /// `property_account_receivable_id`.
  public var receivableAccount: Many2one<AccountAccount>?
  /// `customer_rank`.
  public var customerRank: Int?
  /// `create_date`.
  public var createDate: OdooDateTime?
  /// `write_date`.
  public var writeDate: OdooDateTime?

  public init(id: RecordID<ResPartner>) { self.id = id }

  public static let fields: ModelFields<ResPartner> = [
    .char("name", \.name),
    .char("display_name", \.displayName),
    .boolean("active", \.isActive),
    .selection("type", \.type),
    .boolean("is_company", \.isCompany),
    .many2one("parent_id", \.parent),
    .one2many("child_ids", \.children),
    .many2one("commercial_partner_id", \.commercialPartner),
    .many2one("company_id", \.company),
    .many2one("user_id", \.salesperson),
    .char("email", \.email),
    .char("email_normalized", \.emailNormalized),
    .char("phone", \.phone),
    .char("street", \.street),
    .char("street2", \.street2),
    .char("city", \.city),
    .char("zip", \.zip),
    .many2one("state_id", \.state),
    .many2one("country_id", \.country),
    .char("vat", \.vat),
    .char("ref", \.ref),
    .selection("lang", \.language),
    .char("website", \.website),
    .html("comment", \.comment),
    .many2many("category_id", \.categories),
    .many2one("property_account_position_id", \.fiscalPosition),
    .many2one("property_payment_term_id", \.paymentTerm),
    .many2one("property_product_pricelist", \.pricelist),
    .many2one("property_account_receivable_id", \.receivableAccount),
    .integer("customer_rank", \.customerRank),
    .datetime("create_date", \.createDate),
    .datetime("write_date", \.writeDate),
  ]
}
