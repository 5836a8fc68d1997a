import CommerceTypes
import GraphQLLanguage

/// Units to be fulfilled as GraphQL shows them.
struct FulfillmentOrderLineObject: Resolvable {
  let line: FulfillmentOrder.Line
  let order: OrderReading
  var typeName: String { "FulfillmentOrderLineItem" }
  var cursorID: Int { line.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    let item = order.order.lineItem(id: line.lineItemID)
    switch field.name {
    case "id": return .id(line.gid)
    case "totalQuantity": return .int(line.totalQuantity)
    case "remainingQuantity": return .int(line.remainingQuantity)
    case "sku": return .text(item?.sku?.rawValue)
    case "productTitle": return .text(item?.title ?? "")
    case "variantTitle": return .text(item?.goods.variantTitle)
    case "vendor": return .text(item?.goods.vendor)
    case "requiresShipping": return .bool(item?.goods.requiresShipping ?? false)
    case "inventoryItemId":
      return item?.goods.inventoryItemID.map { .id(GID("InventoryItem", $0)) } ?? .null
    case "weight": return .optional(item.map { WeightObject(grams: $0.goods.grams) })
    case "variant":
      return .optional(
        item?.goods.variantID.flatMap { order.shop.variants[$0] }
          .map { VariantObject(variant: $0, reading: order.reading) })
    case "lineItem": return order.line(line.lineItemID)
    case "warnings": return .list([])
    default: return nil
    }
  }
}
