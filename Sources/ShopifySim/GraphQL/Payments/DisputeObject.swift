import CommerceTypes
import GraphQLLanguage

/// A dispute as GraphQL shows it.
struct DisputeObject: Resolvable {
  let dispute: Dispute
  let reading: ShopReading
  var typeName: String { "ShopifyPaymentsDispute" }
  var cursorID: Int { dispute.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(dispute.gid)
    case "legacyResourceId": .unsigned(dispute.id)
    case "amount": .money(dispute.amount, reading.shop.configuration.currency)
    case "type": .text(dispute.type)
    case "status": .text(dispute.status)
    case "reasonDetails":
      .object(
        DisputeReasonObject(reason: dispute.reason, networkReasonCode: dispute.networkReasonCode))
    case "initiatedAt": .time(dispute.initiatedAt)
    case "evidenceDueBy": .time(dispute.evidenceDueBy)
    case "evidenceSentOn": .time(dispute.evidenceSentOn)
    case "finalizedOn": .time(dispute.finalizedOn)
    case "order": .optional(reading.shop.orders[dispute.orderID].map { OrderObject($0, reading) })
    default: nil
    }
  }
}
