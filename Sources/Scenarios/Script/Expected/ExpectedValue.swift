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
