public import XMLRPCWire

extension ModelDomain.Term {
  /// Has that value; nil asks for empty fields.
  public static func equal<Value: OdooFieldValue>(_ path: FieldPath<Model, Value?>, _ value: Value?) -> Self {
    compare(path, "=", value)
  }

  /// Has another value; nil asks for fields that aren't empty.
  public static func notEqual<Value: OdooFieldValue>(
    _ path: FieldPath<Model, Value?>, _ value: Value?
  ) -> Self { compare(path, "!=", value) }

  /// Has one of the values.
  public static func isIn<Value: OdooFieldValue>(_ path: FieldPath<Model, Value?>, _ values: [Value]) -> Self
  {
    Self(content: .condition(path, "in", .array(values.map(\.wireScalar.tree))))
  }

  /// Has none of the values.
  public static func isNotIn<Value: OdooFieldValue>(
    _ path: FieldPath<Model, Value?>, _ values: [Value]
  ) -> Self { Self(content: .condition(path, "not in", .array(values.map(\.wireScalar.tree)))) }

  /// Is greater or later.
  public static func above<Value: OdooFieldValue & Comparable>(
    _ path: FieldPath<Model, Value?>, _ value: Value
  ) -> Self { compare(path, ">", value) }

  /// Is as great or late, or more so.
  public static func atLeast<Value: OdooFieldValue & Comparable>(
    _ path: FieldPath<Model, Value?>, _ value: Value
  ) -> Self { compare(path, ">=", value) }

  /// Is smaller or earlier.
  public static func below<Value: OdooFieldValue & Comparable>(
    _ path: FieldPath<Model, Value?>, _ value: Value
  ) -> Self { compare(path, "<", value) }

  /// Is as small or early, or more so.
  public static func atMost<Value: OdooFieldValue & Comparable>(
    _ path: FieldPath<Model, Value?>, _ value: Value
  ) -> Self { compare(path, "<=", value) }

  /// Contains the text, upper and lower case alike.
  public static func ilike(_ path: FieldPath<Model, String?>, _ text: String) -> Self {
    compare(path, "ilike", text)
  }

  /// Links to that record; nil asks for empty links.
  public static func equal<Other: OdooModelName>(
    _ path: FieldPath<Model, Many2one<Other>?>, _ id: RecordID<Other>?
  ) -> Self { Self(content: .condition(path, "=", id?.wireScalar.tree ?? false)) }

  /// Links to another record or, with nil, to any.
  public static func notEqual<Other: OdooModelName>(
    _ path: FieldPath<Model, Many2one<Other>?>, _ id: RecordID<Other>?
  ) -> Self { Self(content: .condition(path, "!=", id?.wireScalar.tree ?? false)) }

  /// Links to one of the records.
  public static func isIn<Other: OdooModelName>(
    _ path: FieldPath<Model, Many2one<Other>?>, _ ids: [RecordID<Other>]
  ) -> Self { Self(content: .condition(path, "in", .ints(ids.map(\.rawValue)))) }

  /// Holds at least one of the records.
  public static func isIn<Other: OdooModelName>(
    _ path: FieldPath<Model, [RecordID<Other>]?>, _ ids: [RecordID<Other>]
  ) -> Self { Self(content: .condition(path, "in", .ints(ids.map(\.rawValue)))) }

  /// Is one of these records.
  public static func ids(_ ids: [RecordID<Model>]) -> Self {
    Self(content: .plain(.isIn("id", ids.map(\.rawValue))))
  }

  /// Has a greater id.
  public static func idAbove(_ id: RecordID<Model>) -> Self {
    Self(content: .plain(.condition("id", ">", .int(id.rawValue))))
  }

  /// Any condition, by the field's name of Odoo 19 or a path of them: `partner_id.country_id.code`.
  public static func condition(_ name: String, _ sign: Domain.Operator, _ value: XMLRPCValue) -> Self {
    Self(content: .plain(.condition(name, sign, value)))
  }

  /// Has that value, by the field's name of Odoo 19 or a path of them.
  public static func equal(_ name: String, _ value: XMLRPCValue) -> Self { condition(name, "=", value) }

  /// Has another value, by the field's name of Odoo 19 or a path of them.
  public static func notEqual(_ name: String, _ value: XMLRPCValue) -> Self { condition(name, "!=", value) }

  /// Joins the next two.
  public static var and: Self { Self(content: .plain(.and)) }
  /// Either of the next two.
  public static var or: Self { Self(content: .plain(.or)) }
  /// Not the next one.
  public static var not: Self { Self(content: .plain(.not)) }

  private static func compare<Value: OdooFieldValue>(
    _ path: FieldPath<Model, Value?>, _ sign: Domain.Operator, _ value: Value?
  ) -> Self { Self(content: .condition(path, sign, value?.wireScalar.tree ?? false)) }
}
