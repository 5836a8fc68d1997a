import GraphQLLanguage

/// What an app tells the merchant.
struct AppFeedbackObject: Resolvable {
  let feedback: AppFeedback
  let reading: ShopReading
  var typeName: String { "AppFeedback" }
  var cursorID: Int { feedback.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "app":
      .optional(reading.shop.engagement.apps[feedback.appID].map { AppObject(app: $0, reading: reading) })
    case "state": .text(feedback.state)
    case "feedbackGeneratedAt": .time(feedback.generatedAt)
    case "link": .optional(feedback.link.map { LinkObject(link: $0) })
    case "messages": .list(feedback.messages.map { UserErrorObject(field: nil, message: $0) })
    default: nil
    }
  }
}
