import CommerceTypes
import GraphQLLanguage

/// The Shopify Payments account: what is on its balance, and what was paid out.
struct PaymentsAccountObject: Resolvable {
  let reading: ShopReading
  var typeName: String { "ShopifyPaymentsAccount" }

  func value(of field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    let shop = reading.shop
    let currency = shop.configuration.currency
    switch field.name {
    case "id": return .id(GID(typeName, shop.id))
    case "activated": return .bool(shop.configuration.hasShopifyPayments)
    case "onboardable": return .bool(!shop.configuration.hasShopifyPayments)
    case "defaultCurrency": return .text(currency.rawValue)
    case "balance":
      let open = shop.balanceTransactions.reduce(ExactDecimal.zero) {
        $1.payoutID == nil ? $0 + $1.net : $0
      }
      return .list([MoneyObject(amount: open, currency: currency)])
    case "balanceTransactions": return .connection(try reading.balanceTransactions(field))
    case "payouts": return .connection(try reading.payouts(field))
    case "disputes": return .connection(try reading.disputes(field))
    default: return nil
    }
  }
}
