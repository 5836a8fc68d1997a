import GraphQLLanguage

/// What a fulfillment service was asked for.
struct MerchantRequestObject: Resolvable {
  let request: MerchantRequest
  let fulfillmentOrder: FulfillmentOrderObject
  var typeName: String { "FulfillmentOrderMerchantRequest" }
  var cursorID: Int { request.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(request.gid)
    case "kind": .text(request.kind)
    case "message": .text(request.message)
    case "requestOptions": .leaf(request.options ?? .null)
    case "responseData": .leaf(request.response ?? .null)
    case "sentAt": .time(request.sentAt)
    case "fulfillmentOrder": .object(fulfillmentOrder)
    default: nil
    }
  }
}
