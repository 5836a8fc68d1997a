import GraphQLLanguage

/// Why the control API did nothing: `{"error": {"code", "message", "place", "remedy"}}`.
struct LabRefusal: Error {
  let status: Int
  let code: String
  let message: String
  let place: String
  let remedy: String

  init(status: Int = 400, code: String, message: String, place: String, remedy: String) {
    self.status = status
    self.code = code
    self.message = message
    self.place = place
    self.remedy = remedy
  }

  /// 422: the shop refuses it.
  init(_ error: ShopError) {
    self.init(
      status: 422, code: error.code.rawValue, message: error.message, place: error.place,
      remedy: error.remedy)
  }

  /// 422: Shopify's user errors.
  init(_ refusal: SubscriptionRefusal) {
    self.init(
      status: 422, code: "invalid-subscription",
      message: refusal.userErrors.map(\.message).joined(separator: "; "), place: "subscription",
      remedy: refusal.userErrors.map(\.remedy).joined(separator: "; "))
  }

  /// 400: not written as it has to be.
  init(_ error: StepJSONError) {
    self.init(
      code: "invalid-json", message: "found \(error.found)", place: error.path,
      remedy: "give \(error.expected)")
  }

  /// 400: no JSON.
  init(_ error: GraphQLError) {
    self.init(
      code: "invalid-json", message: error.description, place: "the body", remedy: "send one JSON value")
  }

  var answer: LabAnswer {
    LabAnswer(
      [
        "error": [
          "code": .string(code), "message": .string(message), "place": .string(place),
          "remedy": .string(remedy),
        ]
      ], status: status)
  }
}
