import GraphQLLanguage

/// A dispute as its order shows it.
struct DisputeSummaryObject: Resolvable {
  let dispute: Dispute
  var typeName: String { "OrderDisputeSummary" }
  var cursorID: Int { dispute.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": .id(GID(typeName, dispute.id))
    case "initiatedAs": .text(dispute.type)
    case "status": .text(dispute.status)
    default: nil
    }
  }
}
