public import XMLRPCWire

/// The values that a record is created with or that are written on it.
///
/// `[.set(\.partner, 7), .set(\.clientOrderRef, "#1001"), .set(\.origin, nil), .raw("x_channel", "web")]`. Names and words
/// are Odoo 19's and go out in the connected version's; `raw` goes out as it is. A field may be given once.
public struct Values<Model: OdooModelName>: Sendable {
  private(set) var fields: FieldValues

  /// The struct that Odoo takes, in the version's own names and words.
  ///
  /// - Throws: `field` for a field that this version hasn't, and for a property that takes none.
  public func tree(_ map: VersionMap) throws(OdooError) -> XMLRPCValue { try fields.tree(map) }
}

extension Values: ExpressibleByArrayLiteral where Model: OdooModel {
  public init(arrayLiteral elements: Assignment<Model>...) { self.init(elements) }

  public init(_ assignments: [Assignment<Model>] = []) {
    // A closure: a key path in generic code is made anew each time, which takes longer than all the rest.
    fields = FieldValues(all: assignments.map { $0.field }, table: Model.fields.table)
  }

  /// Adds one more.
  public mutating func append(_ assignment: Assignment<Model>) { fields.all.append(assignment.field) }
}
