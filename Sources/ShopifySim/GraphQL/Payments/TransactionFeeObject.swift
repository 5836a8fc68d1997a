import CommerceTypes
import GraphQLLanguage

/// The fee of a Shopify Payments charge: a part of the amount, and a fixed amount.
struct TransactionFeeObject: Resolvable {
  let entry: BalanceTransaction
  let configuration: ShopConfiguration
  var typeName: String { "TransactionFee" }
  var cursorID: Int { entry.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    let fee = configuration.paymentFee
    switch field.name {
    case "id": return .id(GID(typeName, entry.id))
    case "amount": return .money(entry.fee, configuration.currency)
    case "flatFee": return .money(fee.fixed, configuration.currency)
    case "rate": return .text(fee.percent.divided(by: 100, digits: 6)?.description)
    case "taxAmount": return .money(.zero, configuration.currency)
    case "type": return .text("processing_fee")
    case "flatFeeName": return .text(configuration.paymentFeeNames.flat)
    case "rateName": return .text(configuration.paymentFeeNames.rate)
    default: return nil
    }
  }
}
