import CommerceTypes
import GraphQLLanguage

/// What a field comes to, before its own selections are answered.
enum ResolvedValue {
  case leaf(JSONValue)
  case id(GID)
  case object(any Resolvable)
  case list([(any Resolvable)?])
  case connection(any NodeSource)

  static var null: ResolvedValue { .leaf(.null) }

  static func text(_ text: String?) -> ResolvedValue { .leaf(text.map { .string($0) } ?? .null) }
  /// `legacyResourceId` and other whole numbers of type `UnsignedInt64`, which are strings. Evidence: captured.
  static func unsigned(_ number: Int) -> ResolvedValue { .leaf(.string(String(number))) }
  static func time(_ time: ShopTime?) -> ResolvedValue { text(time?.description) }
  static func bool(_ value: Bool) -> ResolvedValue { .leaf(.boolean(value)) }
  static func int(_ value: Int) -> ResolvedValue { .leaf(.integer(value)) }
  static func float(_ value: ExactDecimal) -> ResolvedValue {
    .leaf(.number(value.formatted(minimumDigits: 1)))
  }
  static func texts(_ texts: [String]) -> ResolvedValue { .leaf(.array(texts.map { .string($0) })) }
  /// A `MoneyV2`.
  static func money(_ amount: ExactDecimal, _ currency: CurrencyCode) -> ResolvedValue {
    .object(MoneyObject(amount: amount, currency: currency))
  }
  /// The scalar `Money`: a text with the currency's digits. Evidence: captured for variants' prices.
  static func plainMoney(_ amount: ExactDecimal?, _ currency: CurrencyCode) -> ResolvedValue {
    text(amount?.formatted(minimumDigits: currency.minorDigits))
  }
  static func optional(_ object: (any Resolvable)?) -> ResolvedValue { object.map { .object($0) } ?? .null }
  /// A connection of few things that exist already.
  static func nodes(_ nodes: [any Resolvable]) -> ResolvedValue { .connection(ArraySource(nodes: nodes)) }
  /// A `Count` that was counted to its end.
  static func count(_ count: Int) -> ResolvedValue {
    .object(CountObject(count: count, isExact: true))
  }
}
