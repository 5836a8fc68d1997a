/// One change of a one2many or many2many field whose records are of one model: Odoo's `Command`, typed.
public enum RelationCommand<Model: OdooModelName>: Sendable {
  /// Makes a new record and links it.
  case create(Values<Model>)
  /// Writes on a linked record.
  case update(RecordID<Model>, Values<Model>)
  /// Removes the link and deletes the record.
  case delete(RecordID<Model>)
  /// Removes the link.
  case unlink(RecordID<Model>)
  /// Links an existing record.
  case link(RecordID<Model>)
  /// Removes every link.
  case clear
  /// Makes exactly these the linked ones.
  case set([RecordID<Model>])
}
