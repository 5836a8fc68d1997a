import CommerceTypes
import GraphQLLanguage

/// A line of an abandoned checkout.
struct CheckoutLineObject: Resolvable {
  let line: LineItem
  let order: OrderReading
  let components: [AbandonedCheckout.Component]?
  var typeName: String { "AbandonedCheckoutLineItem" }
  var cursorID: Int { line.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    if let amount = amount(field.name) { return order.money(amount) }
    switch field.name {
    case "id": return .id(GID(typeName, line.id))
    case "title": return .text(line.title)
    case "variantTitle": return .text(line.goods.variantTitle)
    case "sku": return .text(line.sku?.rawValue)
    case "quantity": return .int(line.quantity)
    case "customAttributes": return .list(line.attributes.map { AttributeObject(attribute: $0) })
    case "components":
      return components.map { .list($0.map { CheckoutComponentObject(component: $0) }) } ?? .null
    case "product":
      return .optional(
        line.goods.productID.flatMap { order.shop.products[$0] }
          .map { ProductObject(product: $0, reading: order.reading) })
    case "variant":
      return .optional(
        line.goods.variantID.flatMap { order.shop.variants[$0] }
          .map { VariantObject(variant: $0, reading: order.reading) })
    default: return nil
    }
  }

  /// Without codes, what codes took off is still there. Evidence: documented.
  private func amount(_ name: String) -> MoneyBag? {
    let applications = order.order.discountApplications
    let codes = line.discountAllocations.filter { allocation in
      guard applications.indices.contains(allocation.applicationIndex),
        case .code = applications[allocation.applicationIndex].source
      else { return false }
      return true
    }
    let withoutCodes = line.discountedTotal + codes.map(\.amount).sum()
    return switch name {
    case "originalUnitPriceSet": line.price
    case "originalTotalPriceSet": line.originalTotal
    case "discountedTotalPriceSet": withoutCodes
    case "discountedUnitPriceSet": order.each(withoutCodes, of: line.quantity)
    case "discountedTotalPriceWithCodeDiscount": line.discountedTotal
    case "discountedUnitPriceWithCodeDiscount": order.each(line.discountedTotal, of: line.quantity)
    default: nil
    }
  }
}
