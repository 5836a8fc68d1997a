import CommerceTypes
import GraphQLLanguage

/// A line of an order as GraphQL shows it.
struct LineItemObject: Resolvable {
  let line: LineItem
  let order: OrderReading
  var typeName: String { "LineItem" }
  var cursorID: Int { line.id }

  func value(of field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    if field.name == "image" { return try image(field) }
    return goods(field.name) ?? quantity(field.name) ?? amount(field.name).map { order.money($0) }
      ?? parts(field.name)
  }

  /// The product's featured image; null once the product is gone.
  private func image(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    guard let product = line.goods.productID.flatMap({ order.shop.products[$0] }) else { return .null }
    return try ProductObject(product: product, reading: order.reading).value(
      of: field.renamed("featuredImage"))
  }

  private func goods(_ name: String) -> ResolvedValue? {
    switch name {
    case "id": .id(line.gid)
    case "title": .text(line.title)
    case "name": .text(([line.title] + [line.goods.variantTitle].compactMap { $0 }).joined(separator: " - "))
    case "sku": .text(line.sku?.rawValue)
    case "vendor": .text(line.goods.vendor)
    case "variantTitle": .text(line.goods.variantTitle)
    case "requiresShipping": .bool(line.goods.requiresShipping && !line.isTip)
    case "isGiftCard": .bool(line.goods.isGiftCard)
    case "taxable": .bool(line.goods.taxable)
    case "weight": .object(WeightObject(grams: line.goods.grams))
    case "lineItemGroup":
      .optional(line.facts.group.map { LineGroupObject(group: $0, shop: order.shop) })
    case "sellingPlan": .optional(line.facts.plan.map { SellingPlanLineObject(plan: $0) })
    case "restockable": .bool(line.goods.tracked && order.order.currentQuantity(of: line) > 0)
    // No contract bills a line.
    case "contract": .null
    default: nil
    }
  }

  private func quantity(_ name: String) -> ResolvedValue? {
    switch name {
    case "quantity": return .int(line.quantity)
    case "currentQuantity": return .int(order.order.currentQuantity(of: line))
    case "refundableQuantity": return .int(order.order.refundableQuantity(of: line))
    case "unfulfilledQuantity", "fulfillableQuantity":
      return .int(order.order.unfulfilledQuantity(of: line))
    case "nonFulfillableQuantity":
      return .int(
        line.quantity - order.order.fulfilledQuantity(of: line) - order.order.unfulfilledQuantity(of: line))
    case "fulfillmentStatus":
      let fulfilled = order.order.fulfilledQuantity(of: line)
      let isDone = order.order.unfulfilledQuantity(of: line) == 0
      return .text(fulfilled == 0 ? "unfulfilled" : isDone ? "fulfilled" : "partial")
    default: return nil
    }
  }

  /// The discounted total leaves the order's own discounts out and keeps the refunded units. Evidence: captured.
  private func amount(_ name: String) -> MoneyBag? {
    guard name.hasSuffix("Set") else { return nil }
    switch name {
    case "originalUnitPriceSet": return line.price
    case "originalTotalSet": return line.originalTotal
    case "discountedTotalSet": return ownTotal
    case "discountedUnitPriceSet": return order.each(ownTotal, of: line.quantity)
    case "discountedUnitPriceAfterAllDiscountsSet": return order.each(line.discountedTotal, of: line.quantity)
    case "totalDiscountSet": return ownDiscount
    case "unfulfilledOriginalTotalSet": return line.price * order.order.unfulfilledQuantity(of: line)
    case "unfulfilledDiscountedTotalSet":
      return order.part(of: ownTotal, units: order.order.unfulfilledQuantity(of: line), of: line.quantity)
    default: return nil
    }
  }

  private var ownDiscount: MoneyBag { line.totalDiscount - order.order.cartDiscount(of: line) }
  private var ownTotal: MoneyBag { line.originalTotal - ownDiscount }

  /// The variant and the product are null once they are deleted, and for custom lines. Evidence: documented.
  private func parts(_ name: String) -> ResolvedValue? {
    let shop = order.shop
    switch name {
    case "variant":
      return .optional(
        line.goods.variantID.flatMap { shop.variants[$0] }
          .map { VariantObject(variant: $0, reading: order.reading) })
    case "product":
      return .optional(
        line.goods.productID.flatMap { shop.products[$0] }
          .map { ProductObject(product: $0, reading: order.reading) })
    case "taxLines": return order.taxLines(line.taxLines)
    case "discountAllocations": return order.allocations(line.discountAllocations)
    case "duties": return .list(line.duties.map { DutyObject(duty: $0, order: order) })
    case "customAttributes": return .list(line.attributes.map { AttributeObject(attribute: $0) })
    default: return nil
    }
  }
}
