/// A country.
public struct ResCountry: OdooModel, Hashable {
  public static let modelName = "res.country"

  public let id: RecordID<ResCountry>
  /// `name`.
  public var name: String?
  /// `code`: two letters, in capitals.
  public var code: String?
  /// `currency_id`.
  public var currency: Many2one<ResCurrency>?
  /// `phone_code`.
  public var phoneCode: Int?
  /// `state_ids`.
  public var states: [RecordID<ResCountryState>]?
  /// `state_required`.
  public var requiresState: Bool?
  /// `zip_required`.
  public var requiresZip: Bool?
  /// `vat_label`.
  public var vatLabel: String?

  public init(id: RecordID<ResCountry>) { self.id = id }

  public static let fields: ModelFields<ResCountry> = [
    .char("name", \.name),
    .char("code", \.code),
    .many2one("currency_id", \.currency),
    .integer("phone_code", \.phoneCode),
    .one2many("state_ids", \.states),
    .boolean("state_required", \.requiresState),
    .boolean("zip_required", \.requiresZip),
    .char("vat_label", \.vatLabel),
  ]
}
