import GraphQLLanguage

/// Mutations of orders, drafts, refunds and returns.
extension MutationRoot {
  /// The answer, nil for other fields.
  func orders(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    switch field.name {
    case "orderUpdate": try orderUpdate(field)
    case "orderClose", "orderOpen": try orderClose(field, isClosed: field.name == "orderClose")
    case "orderMarkAsPaid": try orderMarkAsPaid(field)
    case "orderCapture": try orderCapture(field)
    case "orderCancel": try orderCancel(field)
    case "refundCreate": try refundCreate(field)
    case "draftOrderComplete": try draftOrderComplete(field)
    case "returnCreate": try returnCreate(field)
    case "returnClose", "returnCancel", "returnReopen": try returnChange(field)
    case "tagsAdd", "tagsRemove": try tagsChange(field)
    default: nil
    }
  }
}
