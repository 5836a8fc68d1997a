/// One change of a one2many or many2many field whose records are of one model: Odoo's `Command`, typed.
public struct RelationCommand<Model: OdooModelName>: Sendable {
  let change: RelationChange

  /// Makes a new record and links it.
  public static func create(_ values: Values<Model>) -> Self { Self(change: .create(values.fields)) }
  /// Writes on a linked record.
  public static func update(_ id: RecordID<Model>, _ values: Values<Model>) -> Self {
    Self(change: .update(id.rawValue, values.fields))
  }
  /// Removes the link and deletes the record.
  public static func delete(_ id: RecordID<Model>) -> Self { Self(change: .plain(.delete(id.rawValue))) }
  /// Removes the link.
  public static func unlink(_ id: RecordID<Model>) -> Self { Self(change: .plain(.unlink(id.rawValue))) }
  /// Links an existing record.
  public static func link(_ id: RecordID<Model>) -> Self { Self(change: .plain(.link(id.rawValue))) }
  /// Removes every link.
  public static var clear: Self { Self(change: .plain(.clear)) }
  /// Makes exactly these the linked ones.
  public static func set(_ ids: [RecordID<Model>]) -> Self {
    Self(change: .plain(.set(ids.map { $0.rawValue })))
  }
}
