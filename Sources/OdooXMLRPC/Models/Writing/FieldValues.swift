import XMLRPCWire

/// ``Values`` apart from their model, so that writing them looks no type up.
struct FieldValues: Sendable {
  var all: [FieldValue]
  let table: FieldTable

  /// Throws what ``tree(_:)`` would throw.
  func check(_ map: VersionMap) throws(OdooError) {
    for field in all { try field.check(table, map) }
  }

  /// The struct that Odoo takes, in the version's own names and words.
  func tree(_ map: VersionMap) throws(OdooError) -> XMLRPCValue {
    var members: [XMLRPCMember] = []
    members.reserveCapacity(all.count)
    for field in all {
      members.append(XMLRPCMember(try field.name(table, map), try field.tree(table, map)))
    }
    return .structure(members)
  }

  /// Writes what ``tree(_:)`` gives, without the tree.
  func encode(into writer: inout XMLRPCWriter, _ map: VersionMap) throws(WireError) {
    try writer.structure { writer throws(WireError) in
      for field in all {
        let name: String
        do throws(OdooError) {
          name = try field.name(table, map)
        } catch {
          throw WireError(.structure, detail: error.message)
        }
        try writer.member(named: name) { writer throws(WireError) in
          try field.encode(into: &writer, table, map)
        }
      }
    }
  }
}
