import CommerceTypes
import GraphQLLanguage

/// What a field comes to, before its own selections are answered.
indirect enum ResolvedValue {
  case leaf(JSONValue)
  case object(any Resolvable)
  case list([any Resolvable])
  case connection([any Resolvable])

  static var null: ResolvedValue { .leaf(.null) }

  static func text(_ text: String?) -> ResolvedValue { .leaf(text.map { .string($0) } ?? .null) }
  static func id(_ gid: GID) -> ResolvedValue { .leaf(.string(gid.description)) }
  static func time(_ time: ShopTime?) -> ResolvedValue { text(time?.description) }
  static func bool(_ value: Bool) -> ResolvedValue { .leaf(.boolean(value)) }
  static func int(_ value: Int) -> ResolvedValue { .leaf(.integer(value)) }
  static func texts(_ texts: [String]) -> ResolvedValue { .leaf(.array(texts.map { .string($0) })) }
  static func money(_ amount: ExactDecimal, _ currency: CurrencyCode) -> ResolvedValue {
    .object(MoneyBagObject(money: Money(amount, currency)))
  }
  static func optional(_ object: (any Resolvable)?) -> ResolvedValue { object.map { .object($0) } ?? .null }
}
