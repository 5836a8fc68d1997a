/// A fiscal position: which taxes and accounts stand in for others.
public struct AccountFiscalPosition: OdooModel, Hashable {
  public static let modelName = "account.fiscal.position"

  public let id: RecordID<AccountFiscalPosition>
  /// `name`.
  public var name: String?
  /// `active`.
  public var isActive: Bool?
  /// `auto_apply`.
  public var appliesAutomatically: Bool?
  /// `country_id`.
  public var country: Many2one<ResCountry>?
  /// `country_group_id`.
  public var countryGroup: Many2one<Linked.CountryGroup>?
  /// `state_ids`.
  public var states: [RecordID<ResCountryState>]?
  /// `vat_required`.
  public var requiresVAT: Bool?
  /// `zip_from`.
  public var zipFrom: String?
  /// `zip_to`.
  public var zipTo: String?
  /// `company_id`.
  public var company: Many2one<ResCompany>?
  /// `account_ids`.
  public var accountMappings: [RecordID<Linked.FiscalPositionAccount>]?
  /// `note`: plain text on 14.
  public var note: String?
  /// `sequence`.
  public var sequence: Int?

  public init(id: RecordID<AccountFiscalPosition>) { self.id = id }

  public static let fields: ModelFields<AccountFiscalPosition> = [
    .char("name", \.name),
    .boolean("active", \.isActive),
    .boolean("auto_apply", \.appliesAutomatically),
    .many2one("country_id", \.country),
    .many2one("country_group_id", \.countryGroup),
    .many2many("state_ids", \.states),
    .boolean("vat_required", \.requiresVAT),
    .char("zip_from", \.zipFrom),
    .char("zip_to", \.zipTo),
    .many2one("company_id", \.company),
    .one2many("account_ids", \.accountMappings),
    .html("note", \.note),
    .integer("sequence", \.sequence),
  ]
}
