import XMLRPCWire

/// One change of a one2many or many2many field whose records are of one model: Odoo's `Command`, typed.
public enum RelationCommand<Model: OdooModel>: Sendable {
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

/// A ``RelationCommand`` of any model.
protocol RelationChange: Sendable {
  /// The triple that Odoo takes, in the version's own names.
  func tree(_ map: VersionMap) throws(OdooError) -> XMLRPCValue
}

extension RelationCommand: RelationChange {
  func tree(_ map: VersionMap) throws(OdooError) -> XMLRPCValue {
    switch self {
    case .create(let values): [0, 0, try values.tree(map)]
    case .update(let id, let values): [1, .int(id.rawValue), try values.tree(map)]
    case .delete(let id): Command.delete(id.rawValue).value
    case .unlink(let id): Command.unlink(id.rawValue).value
    case .link(let id): Command.link(id.rawValue).value
    case .clear: Command.clear.value
    case .set(let ids): Command.set(ids.map(\.rawValue)).value
    }
  }
}
