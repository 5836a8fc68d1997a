/// Payment terms as Shopify offers them; every shop has the same.
struct PaymentTermsTemplate: Sendable, Hashable {
  let id: Int
  /// `Net 30`, `Due on receipt` …
  let name: String
  /// GraphQL's `PaymentTermsType`.
  let type: String
  let dueInDays: Int?

  private init(id: Int, name: String, type: String, dueInDays: Int?) {
    self.id = id
    self.name = name
    self.type = type
    self.dueInDays = dueInDays
  }

  private init(id: Int, net days: Int) {
    self.init(id: id, name: "Net \(days)", type: "NET", dueInDays: days)
  }

  var gid: GID { GID("PaymentTermsTemplate", id) }
  var description: String {
    switch type {
    case "NET": "Within \(dueInDays ?? 0) days"
    case "FULFILLMENT": "Due on fulfillment"
    case "FIXED": "Fixed date"
    default: name
    }
  }

  private static let netDays: [Int] = [7, 15, 30, 45, 60, 90]

  static let all: [PaymentTermsTemplate] =
    [PaymentTermsTemplate(id: 1, name: "Due on receipt", type: "RECEIPT", dueInDays: nil)]
    + netDays.enumerated().map { PaymentTermsTemplate(id: $0 + 2, net: $1) }
    + [
      PaymentTermsTemplate(id: 8, name: "Fixed", type: "FIXED", dueInDays: nil),
      PaymentTermsTemplate(id: 9, name: "Due on fulfillment", type: "FULFILLMENT", dueInDays: nil),
    ]

  /// The template of terms of some days: on receipt for none, else the longest that isn't longer.
  static func of(days: Int) -> PaymentTermsTemplate {
    all.last { $0.type == "NET" && ($0.dueInDays ?? 0) <= days } ?? all[0]
  }
}

extension Behaviour {
  static let paymentTermsTemplates = Behaviour(
    "company.terms.templates", .assumed,
    "Every shop has nine payment terms templates with the ids 1 to 9; a company location's agreed days are shown as the longest net template that isn't longer."
  )
}
