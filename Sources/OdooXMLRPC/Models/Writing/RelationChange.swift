import XMLRPCWire

/// A ``RelationCommand`` apart from its model, so that writing it looks no type up.
enum RelationChange: Sendable {
  case create(FieldValues)
  case update(Int, FieldValues)
  /// One whose command holds no values.
  case plain(Command)

  /// Checks the names of nested values.
  func check(_ map: VersionMap) throws(OdooError) {
    switch self {
    case .create(let values), .update(_, let values): try values.check(map)
    case .plain: return
    }
  }

  /// The triple that Odoo takes, in the version's own names.
  func tree(_ map: VersionMap) throws(OdooError) -> XMLRPCValue {
    switch self {
    case .create(let values): [0, 0, try values.tree(map)]
    case .update(let id, let values): [1, .int(id), try values.tree(map)]
    case .plain(let command): command.value
    }
  }

  /// Writes what ``tree(_:)`` gives.
  func encode(into writer: inout XMLRPCWriter, _ map: VersionMap) throws(WireError) {
    switch self {
    case .create(let values): try Self.triple(0, 0, values, into: &writer, map)
    case .update(let id, let values): try Self.triple(1, id, values, into: &writer, map)
    case .plain(let command): try writer.value(command.value)
    }
  }

  private static func triple(
    _ code: Int, _ id: Int, _ values: FieldValues, into writer: inout XMLRPCWriter, _ map: VersionMap
  ) throws(WireError) {
    try writer.array(0..<3) { writer, place throws(WireError) in
      switch place {
      case 0: try writer.int(code)
      case 1: try writer.int(id)
      default: try values.encode(into: &writer, map)
      }
    }
  }
}
