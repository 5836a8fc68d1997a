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
