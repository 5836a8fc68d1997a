/// A company of the database.
public struct ResCompany: OdooModel, Hashable {
  public static let modelName = "res.company"

  public let id: RecordID<ResCompany>
  /// `name`.
  public var name: String?
  /// `partner_id`: its own contact.
  public var partner: Many2one<ResPartner>?
  /// `parent_id`.
  public var parent: Many2one<ResCompany>?
  /// `child_ids`.
  public var children: [RecordID<ResCompany>]?
  /// `currency_id`.
  public var currency: Many2one<ResCurrency>?
  /// `country_id`.
  public var country: Many2one<ResCountry>?
  /// `state_id`.
  public var state: Many2one<ResCountryState>?
  /// `street`.
  public var street: String?
  /// `street2`.
  public var street2: String?
  /// `city`.
  public var city: String?
  /// `zip`.
  public var zip: String?
  /// `email`.
  public var email: String?
  /// `phone`.
  public var phone: String?
  /// `website`.
  public var website: String?
  /// `vat`: the tax number.
  public var vat: String?
  /// `company_registry`.
  public var companyRegistry: String?
  /// `tax_calculation_rounding_method`: whether taxes are rounded by line or over the document.
  public var taxRounding: TaxRounding?
  /// `account_sale_tax_id`: the tax of products that have none.
  public var saleTax: Many2one<AccountTax>?
  /// `account_purchase_tax_id`.
  public var purchaseTax: Many2one<AccountTax>?
  /// `account_price_include`: whether prices hold their taxes by default.
  public var priceInclude: String?
  /// `fiscalyear_lock_date`.
  public var fiscalYearLockDate: OdooDate?
  /// `tax_lock_date`.
  public var taxLockDate: OdooDate?
  /// `write_date`.
  public var writeDate: OdooDateTime?

  public init(id: RecordID<ResCompany>) { self.id = id }

  public static let fields: ModelFields<ResCompany> = [
    .char("name", \.name),
    .many2one("partner_id", \.partner),
    .many2one("parent_id", \.parent),
    .one2many("child_ids", \.children),
    .many2one("currency_id", \.currency),
    .many2one("country_id", \.country),
    .many2one("state_id", \.state),
    .char("street", \.street),
    .char("street2", \.street2),
    .char("city", \.city),
    .char("zip", \.zip),
    .char("email", \.email),
    .char("phone", \.phone),
    .char("website", \.website),
    .char("vat", \.vat),
    .char("company_registry", \.companyRegistry),
    .selection("tax_calculation_rounding_method", \.taxRounding),
    .many2one("account_sale_tax_id", \.saleTax),
    .many2one("account_purchase_tax_id", \.purchaseTax),
    .selection("account_price_include", \.priceInclude),
    .date("fiscalyear_lock_date", \.fiscalYearLockDate),
    .date("tax_lock_date", \.taxLockDate),
    .datetime("write_date", \.writeDate),
  ]
}
