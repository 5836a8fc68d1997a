import CommerceTypes
import GraphQLLanguage

/// A line of a subscription contract.
struct SubscriptionLineObject: Resolvable {
  let line: SubscriptionContract.Line
  let currency: CurrencyCode
  var typeName: String { "SubscriptionLine" }
  var cursorID: Int { line.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(line.gid)
    case "title": .text(line.goods.title)
    case "variantTitle": .text(line.goods.variantTitle)
    case "sku": .text(line.goods.sku?.rawValue)
    case "quantity": .int(line.quantity)
    case "currentPrice": .money(line.price, currency)
    case "lineDiscountedPrice": .money(line.price * ExactDecimal(line.quantity), currency)
    case "pricingPolicy":
      .optional(line.basePrice.map { SubscriptionPricingObject(basePrice: $0, currency: currency) })
    case "productId": line.goods.productID.map { .id(GID("Product", $0)) } ?? .null
    case "variantId": line.goods.variantID.map { .id(GID("ProductVariant", $0)) } ?? .null
    case "sellingPlanId": line.sellingPlanID.map { .id(GID("SellingPlan", $0)) } ?? .null
    case "sellingPlanName": .text(line.sellingPlanName)
    default: nil
    }
  }
}
