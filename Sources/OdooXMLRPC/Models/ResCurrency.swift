public import CommerceTypes

/// A currency.
public struct ResCurrency: OdooModel, Hashable {
  public static let modelName = "res.currency"

  public let id: RecordID<ResCurrency>
  /// `name`: the ISO code, `EUR`.
  public var name: String?
  /// `symbol`.
  public var symbol: String?
  /// `position`: whether the symbol stands `before` or `after`.
  public var position: String?
  /// `rounding`: the smallest amount, `0.01`.
  public var rounding: ExactDecimal?
  /// `decimal_places`.
  public var decimalPlaces: Int?
  /// `rate`: to the company's currency, today.
  public var rate: ExactDecimal?
  /// `active`.
  public var isActive: Bool?
  /// `date`: when the rate began.
  public var date: OdooDate?

  public init(id: RecordID<ResCurrency>) { self.id = id }

  public static let fields: ModelFields<ResCurrency> = [
    .char("name", \.name),
    .char("symbol", \.symbol),
    .selection("position", \.position),
    .float("rounding", \.rounding),
    .integer("decimal_places", \.decimalPlaces),
    .float("rate", \.rate),
    .boolean("active", \.isActive),
    .date("date", \.date),
  ]
}
