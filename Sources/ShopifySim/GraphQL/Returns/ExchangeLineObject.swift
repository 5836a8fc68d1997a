import GraphQLLanguage

/// Goods sent out instead of returned ones; their line is there once the return is processed.
struct ExchangeLineObject: Resolvable {
  let line: Return.ExchangeLine
  let order: OrderReading
  var typeName: String { "ExchangeLineItem" }
  var cursorID: Int { line.id }

  private var item: LineItem? { line.lineItemID.flatMap { order.order.lineItem(id: $0) } }

  func value(of field: CollectedField) -> ResolvedValue? {
    let processed = line.lineItemID == nil ? 0 : line.quantity
    switch field.name {
    case "id": return .id(line.gid)
    case "quantity": return .int(line.quantity)
    case "processedQuantity": return .int(processed)
    case "unprocessedQuantity", "processableQuantity": return .int(line.quantity - processed)
    case "variantId": return .id(GID("ProductVariant", line.variantID))
    case "lineItem": return .optional(item.map { LineItemObject(line: $0, order: order) })
    case "lineItems": return .list(item.map { [LineItemObject(line: $0, order: order)] } ?? [])
    default: return nil
    }
  }
}
