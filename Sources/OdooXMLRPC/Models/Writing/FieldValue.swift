import XMLRPCWire

/// What a field is to get, apart from its model.
struct FieldValue: Sendable {
  /// Which field.
  enum Target: Sendable {
    /// By its place in the model's fields.
    case field(Int)
    /// By this version's name.
    case raw(String)
    /// A property that takes no field.
    case unknown(String)
  }

  /// Which value.
  enum Content: Sendable {
    case scalar(WireScalar)
    /// A word of Odoo 19.
    case word(String)
    case changes([RelationChange])
    case tree(XMLRPCValue)
  }

  let target: Target
  let content: Content
}

extension FieldValue {
  /// The version's own name of the field.
  ///
  /// - Throws: `field` for a field that this version hasn't, and for a property that takes none.
  func name(_ table: FieldTable, _ map: VersionMap) throws(OdooError) -> String {
    switch target {
    case .raw(let name): return name
    case .unknown(let path): throw Self.refused(table, "\(path) takes no field of \(table.model)")
    case .field(let place):
      guard map.needsTranslation else { return table.names[place] }
      guard let own = table.names(of: map)[place] else {
        throw Self.refused(
          table, "\(table.model).\(table.names[place]) can't be written on Odoo \(map.version)")
      }
      return own
    }
  }

  /// Checks names, here and in what is nested, before anything is sent.
  func check(_ table: FieldTable, _ map: VersionMap) throws(OdooError) {
    _ = try name(table, map)
    if case .changes(let changes) = content {
      for change in changes { try change.check(map) }
    }
  }

  /// The value in the version's own words, as a tree.
  func tree(_ table: FieldTable, _ map: VersionMap) throws(OdooError) -> XMLRPCValue {
    switch content {
    case .scalar(let scalar): return scalar.tree
    case .word(let word): return .string(own(word, table, map))
    case .changes(let changes):
      var triples: [XMLRPCValue] = []
      triples.reserveCapacity(changes.count)
      for change in changes { triples.append(try change.tree(map)) }
      return .array(triples)
    case .tree(let tree): return tree
    }
  }

  /// Writes the value in the version's own words.
  func encode(into writer: inout XMLRPCWriter, _ table: FieldTable, _ map: VersionMap) throws(WireError) {
    switch content {
    case .scalar(let scalar): try scalar.encode(into: &writer)
    case .word(let word): try writer.string(own(word, table, map))
    case .changes(let changes):
      try writer.array(changes) { writer, change throws(WireError) in
        try change.encode(into: &writer, map)
      }
    case .tree(let tree): try writer.value(tree)
    }
  }

  private func own(_ word: String, _ table: FieldTable, _ map: VersionMap) -> String {
    guard map.needsTranslation, case .field(let place) = target else { return word }
    return map.native(word, field: table.names[place], on: table.model).first ?? word
  }

  private static func refused(_ table: FieldTable, _ text: String) -> OdooError {
    OdooError(.field(text), operation: "\(table.model) values")
  }
}
