/// A state, province or other part of a country.
public struct ResCountryState: OdooModel, Hashable {
  public static let modelName = "res.country.state"

  public let id: RecordID<ResCountryState>
  /// `name`.
  public var name: String?
  /// `code`: unique within its country only.
  public var code: String?
  /// `country_id`.
  public var country: Many2one<ResCountry>?

  public init(id: RecordID<ResCountryState>) { self.id = id }

  public static let fields: ModelFields<ResCountryState> = [
    .char("name", \.name),
    .char("code", \.code),
    .many2one("country_id", \.country),
  ]
}
