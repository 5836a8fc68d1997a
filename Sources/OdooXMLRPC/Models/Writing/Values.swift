public import XMLRPCWire

/// The values that a record is created with or that are written on it.
///
/// `[.set(\.partner, 7), .set(\.clientOrderRef, "#1001"), .set(\.origin, nil), .raw("x_channel", "web")]`. Names and words
/// are Odoo 19's and go out in the connected version's; `raw` goes out as it is.
public struct Values<Model: OdooModel>: Sendable, ExpressibleByArrayLiteral {
  public private(set) var assignments: [Assignment<Model>]

  public init(_ assignments: [Assignment<Model>] = []) { self.assignments = assignments }
  public init(arrayLiteral elements: Assignment<Model>...) { assignments = elements }

  /// Adds one more; a field may be given once only.
  public mutating func append(_ assignment: Assignment<Model>) { assignments.append(assignment) }

  /// The struct that Odoo takes, in the version's own names and words.
  ///
  /// - Throws: `field` for a field that this version hasn't, and for a property that takes none.
  public func tree(_ map: VersionMap) throws(OdooError) -> XMLRPCValue {
    var members: [XMLRPCMember] = []
    members.reserveCapacity(assignments.count)
    for assignment in assignments {
      members.append(
        XMLRPCMember(try assignment.name(map), try assignment.value(map)))
    }
    return .structure(members)
  }
}

extension Assignment {
  /// The version's own name of the field.
  func name(_ map: VersionMap) throws(OdooError) -> String {
    switch target {
    case .raw(let name): return name
    case .unknown(let path): throw Self.refused("\(path) takes no field of \(Model.modelName)")
    case .field(let place):
      let name19 = Model.fields.all[place].name
      guard map.needsTranslation else { return name19 }
      guard map.derived(name19, on: Model.modelName) == nil,
        let own = map.field(name19, on: Model.modelName)
      else { throw Self.refused("\(Model.modelName).\(name19) can't be written on Odoo \(map.version)") }
      return own
    }
  }

  /// The value in the version's own words.
  func value(_ map: VersionMap) throws(OdooError) -> XMLRPCValue {
    switch content {
    case .value(let value): return value
    case .word(let word):
      guard map.needsTranslation, case .field(let place) = target else { return .string(word) }
      let name19 = Model.fields.all[place].name
      return .string(map.native(word, field: name19, on: Model.modelName).first ?? word)
    case .commands(let changes):
      var triples: [XMLRPCValue] = []
      triples.reserveCapacity(changes.count)
      for change in changes { triples.append(try change.tree(map)) }
      return .array(triples)
    }
  }

  private static func refused(_ text: String) -> OdooError {
    OdooError(.field(text), operation: "\(Model.modelName).values")
  }
}
