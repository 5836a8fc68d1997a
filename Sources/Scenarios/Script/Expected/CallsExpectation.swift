/// `calls:`: what went over the wire to Odoo.
struct CallsExpectation: Sendable {
  enum What: Sendable {
    case method(model: String, method: String?)
    case effect(RecordEffect)
  }
  var what: What
  var count: Located<CountScript>
}
