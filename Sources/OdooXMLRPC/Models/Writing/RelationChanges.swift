import XMLRPCWire

/// The changes of one x2many field, whatever its model.
protocol RelationChanges: Sendable {
  /// Checks the names of nested values.
  func check(_ map: VersionMap) throws(OdooError)
  /// The triples that Odoo takes, in the version's own names.
  func tree(_ map: VersionMap) throws(OdooError) -> XMLRPCValue
  func encode(into writer: inout XMLRPCWriter, _ map: VersionMap) throws(WireError)
}

/// ``RelationCommand``s in order.
struct RelationCommands<Model: OdooModelName>: RelationChanges {
  let commands: [RelationCommand<Model>]

  func check(_ map: VersionMap) throws(OdooError) {
    for command in commands {
      switch command {
      case .create(let values), .update(_, let values): try values.check(map)
      default: continue
      }
    }
  }

  func tree(_ map: VersionMap) throws(OdooError) -> XMLRPCValue {
    var triples: [XMLRPCValue] = []
    triples.reserveCapacity(commands.count)
    for command in commands {
      switch command {
      case .create(let values): triples.append([0, 0, try values.tree(map)])
      case .update(let id, let values): triples.append([1, .int(id.rawValue), try values.tree(map)])
      case .delete(let id): triples.append(Command.delete(id.rawValue).value)
      case .unlink(let id): triples.append(Command.unlink(id.rawValue).value)
      case .link(let id): triples.append(Command.link(id.rawValue).value)
      case .clear: triples.append(Command.clear.value)
      case .set(let ids): triples.append(Command.set(ids.map(\.rawValue)).value)
      }
    }
    return .array(triples)
  }

  func encode(into writer: inout XMLRPCWriter, _ map: VersionMap) throws(WireError) {
    try writer.array(commands) { writer, command throws(WireError) in
      switch command {
      case .create(let values): try Self.triple(0, 0, values, into: &writer, map)
      case .update(let id, let values): try Self.triple(1, id.rawValue, values, into: &writer, map)
      case .delete(let id): try writer.value(Command.delete(id.rawValue).value)
      case .unlink(let id): try writer.value(Command.unlink(id.rawValue).value)
      case .link(let id): try writer.value(Command.link(id.rawValue).value)
      case .clear: try writer.value(Command.clear.value)
      case .set(let ids): try writer.value(Command.set(ids.map(\.rawValue)).value)
      }
    }
  }

  private static func triple(
    _ code: Int, _ id: Int, _ values: Values<Model>, into writer: inout XMLRPCWriter, _ map: VersionMap
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
