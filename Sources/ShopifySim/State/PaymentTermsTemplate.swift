/// Payment terms as Shopify offers them; every shop has the same.
struct PaymentTermsTemplate: Sendable, Hashable {
  let id: Int
  /// `Net 30`, `Due on receipt` …
  let name: String
  /// GraphQL's `PaymentTermsType`.
  let type: String
  let dueInDays: Int?

  var gid: GID { GID("PaymentTermsTemplate", id) }
  var description: String {
    switch type {
    case "NET": "Within \(dueInDays ?? 0) days"
    case "FULFILLMENT": "Due on fulfillment"
    case "FIXED": "Fixed date"
    default: name
    }
  }

  static let all: [PaymentTermsTemplate] =
    [PaymentTermsTemplate(id: 1, name: "Due on receipt", type: "RECEIPT", dueInDays: nil)]
    + [7, 15, 30, 45, 60, 90].enumerated().map { index, days in
      PaymentTermsTemplate(id: index + 2, name: "Net \(days)", type: "NET", dueInDays: days)
    } + [
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
