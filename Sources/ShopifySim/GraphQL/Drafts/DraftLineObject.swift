import GraphQLLanguage

/// A line of a draft order: what it has in common with the line of the order that it may become.
struct DraftLineObject: Resolvable {
  let line: LineItemObject
  var typeName: String { "DraftOrderLineItem" }
  var cursorID: Int { line.cursorID }

  func value(of field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    switch field.name {
    case "id": .id(GID(typeName, line.line.id))
    case "custom": .bool(line.line.goods.variantID == nil)
    case "approximateDiscountedUnitPriceSet":
      line.order.money(line.order.each(line.line.discountedTotal, of: line.line.quantity))
    case "title", "name", "sku", "vendor", "variantTitle", "quantity", "requiresShipping", "isGiftCard",
      "taxable", "weight", "originalUnitPriceSet", "originalTotalSet", "discountedTotalSet",
      "totalDiscountSet",
      "taxLines", "customAttributes", "variant", "product":
      try line.value(of: field)
    default: nil
    }
  }
}
