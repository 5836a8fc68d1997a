public import CommerceTypes
import XMLRPCWire

/// One field of a typed model: Odoo 19's name, what it holds, and the property that takes it.
public struct ModelField<Model: OdooModel>: Sendable {
  /// Odoo 19's name.
  public let name: String
  public let type: OdooFieldType
  /// The model that a relation leads to.
  public let relation: String?
  /// The property that takes it.
  public let key: FieldKey<Model>
  /// Where in the struct the property lies; nil for a computed one.
  let offset: Int?
  /// Puts a value of an answer where the property lies.
  let write: FieldWrite

  // Inlined, so that each field's closure is of its own types: looking types up at run time would take longer than all
  // the rest of reading a field.
  @inline(__always)
  private init<Value>(
    _ name: String, _ type: OdooFieldType, _ path: FieldPath<Model, Value?>, relation: String? = nil,
    _ read: @escaping @Sendable (TapeValue) throws(FieldMismatch) -> Value?
  ) {
    self.name = name
    self.type = type
    self.relation = relation
    self.key = path
    let offset = MemoryLayout<Model>.offset(of: path)
    self.offset = offset
    if let offset {
      write = { (record, value) throws(FieldMismatch) in
        let read = try read(value)
        record.advanced(by: offset).assumingMemoryBound(to: Value?.self).pointee = read
      }
    } else {
      write = { (record, value) throws(FieldMismatch) in
        record.assumingMemoryBound(to: Model.self).pointee[keyPath: path] = try read(value)
      }
    }
  }
}

extension ModelField {
  /// A `char`.
  public static func char(_ name: String, _ path: FieldPath<Model, String?>) -> Self {
    Self(name, .char, path, FieldReading.text)
  }

  /// A `text`.
  public static func text(_ name: String, _ path: FieldPath<Model, String?>) -> Self {
    Self(name, .text, path, FieldReading.text)
  }

  /// An `html` field; 14 has plain `text` in some of their places.
  public static func html(_ name: String, _ path: FieldPath<Model, String?>) -> Self {
    Self(name, .html, path, FieldReading.text)
  }

  /// A `selection` whose words are kept as text.
  public static func selection(_ name: String, _ path: FieldPath<Model, String?>) -> Self {
    Self(name, .selection, path, FieldReading.text)
  }

  /// A `selection` with a type for its words.
  @inline(__always)
  public static func selection<Word: SelectionValue>(
    _ name: String, _ path: FieldPath<Model, Word?>
  ) -> Self {
    Self(name, .selection, path, FieldReading.word)
  }

  /// A `boolean`; `false` is a value.
  public static func boolean(_ name: String, _ path: FieldPath<Model, Bool?>) -> Self {
    Self(name, .boolean, path, FieldReading.flag)
  }

  /// An `integer`.
  public static func integer(_ name: String, _ path: FieldPath<Model, Int?>) -> Self {
    Self(name, .integer, path, FieldReading.integer)
  }

  /// A `float`, exactly as its double's shortest form says.
  public static func float(_ name: String, _ path: FieldPath<Model, ExactDecimal?>) -> Self {
    Self(name, .float, path, FieldReading.decimal)
  }

  /// A `monetary` amount, with the noise of its double.
  public static func monetary(
    _ name: String, _ path: FieldPath<Model, ExactDecimal?>
  ) -> Self {
    Self(name, .monetary, path, FieldReading.decimal)
  }

  /// A `date`.
  public static func date(_ name: String, _ path: FieldPath<Model, OdooDate?>) -> Self {
    Self(name, .date, path, FieldReading.date)
  }

  /// A `datetime`.
  public static func datetime(
    _ name: String, _ path: FieldPath<Model, OdooDateTime?>
  ) -> Self {
    Self(name, .datetime, path, FieldReading.dateTime)
  }

  /// A `many2one`.
  @inline(__always)
  public static func many2one<Other: OdooModelName>(
    _ name: String, _ path: FieldPath<Model, Many2one<Other>?>
  ) -> Self {
    Self(name, .many2one, path, relation: Other.modelName, FieldReading.link)
  }

  /// A `one2many`.
  @inline(__always)
  public static func one2many<Other: OdooModelName>(
    _ name: String, _ path: FieldPath<Model, [RecordID<Other>]?>
  ) -> Self {
    Self(name, .one2many, path, relation: Other.modelName, FieldReading.links)
  }

  /// A `many2many`.
  @inline(__always)
  public static func many2many<Other: OdooModelName>(
    _ name: String, _ path: FieldPath<Model, [RecordID<Other>]?>
  ) -> Self {
    Self(name, .many2many, path, relation: Other.modelName, FieldReading.links)
  }

  /// A `many2one_reference`: the id of a record of a model that another field names.
  public static func many2oneReference(
    _ name: String, _ path: FieldPath<Model, Int?>
  ) -> Self {
    Self(name, .many2oneReference, path, FieldReading.reference)
  }
}
