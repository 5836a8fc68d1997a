import GraphQLLanguage

/// What apps say of a product or a collection.
struct ResourceFeedbackObject: Resolvable {
  let feedback: [AppFeedback]
  let reading: ShopReading
  var typeName: String { "ResourceFeedback" }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "details", "appFeedback":
      return .list(feedback.map { AppFeedbackObject(feedback: $0, reading: reading) })
    case "summary":
      let open = feedback.count { $0.state == "REQUIRES_ACTION" }
      return .text(open == 0 ? "" : "\(open) app\(open == 1 ? "" : "s") requires action")
    default: return nil
    }
  }
}
