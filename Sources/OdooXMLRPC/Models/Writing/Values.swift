public import XMLRPCWire

/// The values that a record is created with or that are written on it.
///
/// `[.set(\.partner, 7), .set(\.clientOrderRef, "#1001"), .set(\.origin, nil), .raw("x_channel", "web")]`. Names and words
/// are Odoo 19's and go out in the connected version's; `raw` goes out as it is. A field may be given once.
public struct Values<Model: OdooModelName>: Sendable {
  private var fields: [FieldValue]
  private let table: FieldTable

  private init(_ fields: [FieldValue], _ table: FieldTable) {
    self.fields = fields
    self.table = table
  }

  /// The struct that Odoo takes, in the version's own names and words.
  ///
  /// - Throws: `field` for a field that this version hasn't, and for a property that takes none.
  public func tree(_ map: VersionMap) throws(OdooError) -> XMLRPCValue {
    var members: [XMLRPCMember] = []
    members.reserveCapacity(fields.count)
    for field in fields {
      members.append(XMLRPCMember(try field.name(table, map), try field.tree(table, map)))
    }
    return .structure(members)
  }

  /// Throws what ``tree(_:)`` would throw.
  func check(_ map: VersionMap) throws(OdooError) {
    for field in fields { try field.check(table, map) }
  }

  /// Writes what ``tree(_:)`` gives, without the tree.
  func encode(into writer: inout XMLRPCWriter, _ map: VersionMap) throws(WireError) {
    try writer.structure { writer throws(WireError) in
      for field in fields {
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

extension Values: ExpressibleByArrayLiteral where Model: OdooModel {
  public init(arrayLiteral elements: Assignment<Model>...) { self.init(elements) }

  public init(_ assignments: [Assignment<Model>] = []) {
    self.init(assignments.map(\.field), Model.fields.table)
  }

  /// Adds one more.
  public mutating func append(_ assignment: Assignment<Model>) { fields.append(assignment.field) }
}
