public import XMLRPCWire

/// A field and the value that it is to get: `.set(\.clientOrderRef, "#1001")`.
public struct Assignment<Model: OdooModel>: Sendable {
  /// Which field.
  enum Target: Sendable {
    /// By its place in the model's fields.
    case field(Int)
    /// By this version's name.
    case raw(String)
    /// A property that takes no field.
    case unknown(String)
  }

  /// Which value.
  enum Content: Sendable {
    case value(XMLRPCValue)
    /// A word of Odoo 19.
    case word(String)
    case commands([any RelationChange])
  }

  let target: Target
  let content: Content

  private init(_ path: PartialKeyPath<Model>, _ content: Content) {
    self.target = Model.fields.place(of: path).map { .field($0) } ?? .unknown("\(path)")
    self.content = content
  }

  private init(target: Target, content: Content) {
    self.target = target
    self.content = content
  }
}

extension Assignment {
  /// A value; nil empties the field.
  public static func set<Value: OdooFieldValue>(
    _ path: FieldPath<Model, Value?>, _ value: Value?
  ) -> Self { Self(path, .value(value?.wireValue ?? false)) }

  /// A word of a selection, in the words of Odoo 19; nil empties the field.
  public static func set<Word: SelectionValue>(_ path: FieldPath<Model, Word?>, _ word: Word?) -> Self {
    Self(path, word.map { .word($0.rawValue) } ?? .value(false))
  }

  /// A link to a record; nil empties the field.
  public static func set<Other: OdooModelName>(
    _ path: FieldPath<Model, Many2one<Other>?>, _ id: RecordID<Other>?
  ) -> Self { Self(path, .value(id?.wireValue ?? false)) }

  /// Changes of a one2many or many2many, in order.
  public static func set<Other: OdooModel>(
    _ path: FieldPath<Model, [RecordID<Other>]?>, _ changes: [RelationCommand<Other>]
  ) -> Self { Self(path, .commands(changes)) }

  /// Makes exactly these the linked records.
  public static func set<Other: OdooModelName>(
    _ path: FieldPath<Model, [RecordID<Other>]?>, to ids: [RecordID<Other>]
  ) -> Self { Self(path, .value(.commands([.set(ids.map(\.rawValue))]))) }

  /// Any value for any field, by this version's own name; nothing is translated.
  public static func raw(_ name: String, _ value: XMLRPCValue) -> Self {
    Self(target: .raw(name), content: .value(value))
  }
}
