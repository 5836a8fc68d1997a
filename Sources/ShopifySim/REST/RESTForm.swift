import CommerceTypes
import GraphQLLanguage

/// REST's spellings: money with the currency's fixed digits, times with the shop's offset, lower-case words.
///
/// Evidence: see ``Behaviour/restForms``.
struct RESTForm {
  let currencies: CurrencyPair
  let offsetMinutes: Int
  private let shopDigits: Int
  private let presentmentDigits: Int

  init(currencies: CurrencyPair, offsetMinutes: Int) {
    self.currencies = currencies
    self.offsetMinutes = offsetMinutes
    shopDigits = currencies.shop.minorDigits
    presentmentDigits = currencies.presentment.minorDigits
  }

  var shopCurrency: JSONValue { .string(currencies.shop.rawValue) }
  var presentmentCurrency: JSONValue { .string(currencies.presentment.rawValue) }

  /// `"31.90"`, in the shop's currency.
  func money(_ amount: ExactDecimal) -> JSONValue { .string(amount.formatted(minimumDigits: shopDigits)) }

  /// The shop's side of a bag: `"31.90"`.
  func money(_ bag: MoneyBag) -> JSONValue { money(bag.shop) }

  /// The customer's side of a bag: `"31.90"`.
  func presentmentMoney(_ bag: MoneyBag) -> JSONValue {
    .string(bag.presentment.formatted(minimumDigits: presentmentDigits))
  }

  /// The shop's side as a JSON number, `31.9` or `150.0`, as refund lines have it.
  func number(_ bag: MoneyBag) -> JSONValue { .number(bag.shop.formatted(minimumDigits: 1)) }

  /// `{"shop_money": …, "presentment_money": …}`; null for what an order doesn't have.
  func moneySet(_ bag: MoneyBag?) -> JSONValue {
    guard let bag else { return .null }
    return [
      "shop_money": ["amount": money(bag), "currency_code": shopCurrency],
      "presentment_money": ["amount": presentmentMoney(bag), "currency_code": presentmentCurrency],
    ]
  }

  /// An amount under its name and as a set under `<name>_set`.
  func members(_ name: String, _ bag: MoneyBag) -> [JSONMember] {
    [JSONMember(name, money(bag)), JSONMember(name + "_set", moneySet(bag))]
  }

  func time(_ time: ShopTime?) -> JSONValue {
    time.map { .string($0.text(offsetMinutes: offsetMinutes)) } ?? .null
  }

  /// The day of a moment at the shop: `2026-01-05`.
  func day(_ time: ShopTime?) -> JSONValue {
    time.map { .string(String($0.text(offsetMinutes: offsetMinutes).prefix(10))) } ?? .null
  }

  func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  func id(_ id: Int?) -> JSONValue { id.map { .integer($0) } ?? .null }

  func gid(_ gid: GID) -> JSONValue { .string(gid.description) }

  /// `PARTIALLY_REFUNDED` as `partially_refunded`.
  func word(_ word: String?) -> JSONValue { text(word?.lowercased()) }

  func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

  /// Tags and the like: `"red, winter"`.
  func list(_ texts: [String]) -> JSONValue { .string(texts.joined(separator: ", ")) }

  func attributes(_ attributes: [CustomAttribute]) -> JSONValue {
    .array(attributes.map { ["name": .string($0.key), "value": .string($0.value)] })
  }

  func taxLines(_ lines: [TaxLine]) -> JSONValue {
    .array(
      lines.map { line in
        [
          "channel_liable": line.channelLiable.map { .boolean($0) } ?? .null, "price": money(line.price),
          "price_set": moneySet(line.price), "rate": .number(line.rate.fraction.description),
          "title": .string(line.title),
        ]
      })
  }

  func allocations(_ allocations: [DiscountAllocation]) -> JSONValue {
    .array(
      allocations.map { allocation in
        [
          "amount": money(allocation.amount), "amount_set": moneySet(allocation.amount),
          "discount_application_index": .integer(allocation.applicationIndex),
        ]
      })
  }
}
