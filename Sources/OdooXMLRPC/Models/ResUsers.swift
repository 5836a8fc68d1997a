/// A user.
public struct ResUsers: OdooModel, Hashable {
  public static let modelName = "res.users"

  public let id: RecordID<ResUsers>
  /// `login`.
  public var login: String?
  /// `name`.
  public var name: String?
  /// `active`.
  public var isActive: Bool?
  /// `email`.
  public var email: String?
  /// `partner_id`.
  public var partner: Many2one<ResPartner>?
  /// `company_id`: the one that the user works in by default.
  public var company: Many2one<ResCompany>?
  /// `company_ids`: those that the user may work in.
  public var companies: [RecordID<ResCompany>]?
  /// `group_ids`.
  public var groups: [RecordID<Linked.Group>]?
  /// `lang`: `en_US`.
  public var language: String?
  /// `tz`: `Europe/Paris`.
  public var timeZone: String?
  /// `share`: a portal or public user.
  public var isExternal: Bool?
  /// `sale_team_id`.
  public var salesTeam: Many2one<Linked.SalesTeam>?
  /// `login_date`.
  public var lastLogin: OdooDateTime?

  public init(id: RecordID<ResUsers>) { self.id = id }

  public static let fields: ModelFields<ResUsers> = [
    .char("login", \.login),
    .char("name", \.name),
    .boolean("active", \.isActive),
    .char("email", \.email),
    .many2one("partner_id", \.partner),
    .many2one("company_id", \.company),
    .many2many("company_ids", \.companies),
    .many2many("group_ids", \.groups),
    .selection("lang", \.language),
    .selection("tz", \.timeZone),
    .boolean("share", \.isExternal),
    .many2one("sale_team_id", \.salesTeam),
    .datetime("login_date", \.lastLogin),
  ]
}
