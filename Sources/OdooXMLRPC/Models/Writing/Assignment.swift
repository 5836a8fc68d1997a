public import XMLRPCWire

/// A field and the value that it is to get: `.set(\.clientOrderRef, "#1001")`.
public struct Assignment<Model: OdooModel>: Sendable {
  let field: FieldValue

  private init(_ path: PartialKeyPath<Model>, _ content: FieldValue.Content) {
    let target: FieldValue.Target = Model.fields.place(of: path).map { .field($0) } ?? .unknown("\(path)")
    field = FieldValue(target: target, content: content)
  }

  private init(_ field: FieldValue) { self.field = field }

  /// A value; nil empties the field.
  public static func set<Value: OdooFieldValue>(
    _ path: FieldPath<Model, Value?>, _ value: Value?
  ) -> Self { Self(path, .scalar(value?.wireScalar ?? .flag(false))) }

  /// A word of a selection, in the words of Odoo 19; nil empties the field.
  public static func set<Word: SelectionValue>(_ path: FieldPath<Model, Word?>, _ word: Word?) -> Self {
    Self(path, word.map { .word($0.rawValue) } ?? .scalar(.flag(false)))
  }

  /// A link to a record; nil empties the field.
  public static func set<Other: OdooModelName>(
    _ path: FieldPath<Model, Many2one<Other>?>, _ id: RecordID<Other>?
  ) -> Self { Self(path, .scalar(id?.wireScalar ?? .flag(false))) }

  /// Changes of a one2many or many2many, in order.
  public static func set<Other: OdooModelName>(
    _ path: FieldPath<Model, [RecordID<Other>]?>, _ changes: [RelationCommand<Other>]
  ) -> Self { Self(path, .changes(changes.map { $0.change })) }

  /// Any value for any field, by this version's own name; nothing is translated.
  public static func raw(_ name: String, _ value: XMLRPCValue) -> Self {
    Self(FieldValue(target: .raw(name), content: .tree(value)))
  }
}
