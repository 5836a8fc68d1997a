/// One item of `then`.
struct Expectation: Sendable {
  /// What is looked at.
  enum Subject: Sendable {
    case odoo(OdooExpectation)
    case shopify(ShopifyExpectation)
    case jobs(JobsExpectation)
    case calls(CallsExpectation)
    case held(HeldExpectation)
  }

  var subject: Subject
  /// The file's `about`, or a sentence made from the rest.
  var about: String
  var position: SourcePosition
}
