import CommerceTypes
import GraphQLLanguage

/// REST's spellings: money with the currency's fixed digits, times with the shop's offset, lower-case words.
///
/// Evidence: captured.
struct RESTForm {
  let currency: CurrencyCode
  let offsetMinutes: Int

  /// `"31.90"`.
  func money(_ amount: ExactDecimal) -> JSONValue {
    .string(amount.formatted(minimumDigits: currency.minorDigits))
  }

  /// A JSON number, `31.9` or `150.0`, as refund lines have it.
  func number(_ amount: ExactDecimal) -> JSONValue { .number(amount.formatted(minimumDigits: 1)) }

  /// `{"shop_money": …, "presentment_money": …}`; the shop sells in its own currency alone.
  func moneySet(_ amount: ExactDecimal) -> JSONValue {
    let money: JSONValue = ["amount": money(amount), "currency_code": .string(currency.rawValue)]
    return ["shop_money": money, "presentment_money": money]
  }

  func time(_ time: ShopTime?) -> JSONValue {
    time.map { .string($0.text(offsetMinutes: offsetMinutes)) } ?? .null
  }

  func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  func id(_ id: Int?) -> JSONValue { id.map { .integer($0) } ?? .null }

  /// `PARTIALLY_REFUNDED` as `partially_refunded`.
  func word(_ word: String?) -> JSONValue { text(word?.lowercased()) }

  func taxLines(_ lines: [TaxLine]) -> JSONValue {
    .array(
      lines.map { line in
        [
          "price": money(line.price), "rate": .number(line.rate.fraction.description),
          "title": .string(line.title), "price_set": moneySet(line.price), "channel_liable": .null,
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
