import CommerceTypes

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

/// Something of the shop's world that the profile and the run's token turn into an Odoo record or text.
enum Reference: Sendable, Hashable {
  case order(String)
  case sku(String)
  case location(String)
  case tax(String)
  case gateway(String)
  case email(String)
}

/// What a field is to be.
indirect enum ExpectedValue: Sendable {
  /// The text as written; read by the field's type.
  case text(String)
  case reference(Reference)
  /// `$name.field` of a record found before.
  case capture(name: String, field: String)
  /// `{name: EUR}`: a record by its own fields.
  case natural([NaturalKey])
  /// `{in: […]}`.
  case oneOf([Located<ExpectedValue>])
  /// `[…]`: the records of an x2many field, in any order.
  case list([Located<ExpectedValue>])
  /// `{contains: text}`.
  case contains(String)
  /// `{is_set: true}`: any value, or none.
  case isSet(Bool)

  struct NaturalKey: Sendable {
    var field: Located<String>
    var value: Located<ExpectedValue>
  }
}

/// A field and what it is to be.
struct FieldExpectation: Sendable {
  var field: Located<String>
  var value: Located<ExpectedValue>
}

/// One condition of a `where`.
struct ConditionScript: Sendable {
  var field: Located<String>
  var comparison: String
  var value: Located<ExpectedValue>
}

/// How many are to be found.
struct CountScript: Sendable, Hashable {
  var atLeast: Int
  /// Nil for any number.
  var atMost: Int?

  func allows(_ count: Int) -> Bool { count >= atLeast && count <= atMost ?? .max }

  var description: String {
    switch (atLeast, atMost) {
    case (let low, let high?) where low == high: "\(low)"
    case (0, let high?): "at most \(high)"
    case (let low, let high?): "\(low) to \(high)"
    case (let low, nil): "at least \(low)"
    }
  }
}

/// `odoo: MODEL`: records of Odoo.
struct OdooExpectation: Sendable {
  var model: Located<String>
  /// The name that later items call the found record by.
  var capture: String?
  /// The order whose records are meant.
  var order: Located<String>?
  var conditions: [ConditionScript]
  var count: Located<CountScript>?
  var fields: [FieldExpectation]
  /// One list of fields for every line of the one found record; nil when lines aren't looked at.
  var lines: Located<[Located<[FieldExpectation]>]>?
  /// Fields whose sum over the found records is to have changed by this much since `when` began.
  var sums: [FieldExpectation]
}

/// `shopify: order`: an order as Shopify's Admin API would tell it.
struct ShopifyExpectation: Sendable {
  var order: Located<String>
  var fields: [FieldExpectation]
}

/// `jobs:`: the connector's jobs, as it tells them.
struct JobsExpectation: Sendable {
  /// Nil for all topics.
  var topic: String?
  /// State and how many jobs are to be in it.
  var counts: [(state: Located<String>, count: Located<CountScript>)]
}

/// `calls:`: what went over the wire to Odoo.
struct CallsExpectation: Sendable {
  enum What: Sendable {
    case method(model: String, method: String?)
    case effect(RecordEffect)
  }
  var what: What
  var count: Located<CountScript>
}

/// `held:`: the connector stopped at an order, said why, and wrote nothing.
struct HeldExpectation: Sendable {
  var order: Located<String>
  /// Texts that the reason must hold.
  var reason: [Located<String>]
}
