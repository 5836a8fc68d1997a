import XMLRPCWire

/// What `fields_get` says of fields.
enum FieldDescription {
  /// The descriptions of the named fields, or of all, with the named attributes, or all the twin knows.
  static func all(_ model: Model, _ env: Environment, _ names: [String]?, _ attributes: [String]?)
    -> XMLRPCValue
  {
    let wanted = names.flatMap { $0.isEmpty ? nil : $0 } ?? model.fields.keys.sorted()
    let attributes = attributes.flatMap { $0.isEmpty ? nil : Set($0) }
    return .structure(
      wanted.compactMap { name in
        model.fields[name].map { field in
          XMLRPCMember(
            name, .structure(describe(field, env).filter { attributes?.contains($0.name) ?? true }))
        }
      })
  }

  /// Refuses names the model doesn't have, in the words of a read.
  static func check(_ names: [String], _ model: Model, _ wording: any FaultWording) throws {
    for name in names where model.fields[name] == nil {
      throw wording.unknownField(name, of: model.name, in: .read)
    }
  }

  private static func describe(_ field: Field, _ env: Environment) -> [XMLRPCMember] {
    var members = [
      XMLRPCMember("name", .string(field.name)), XMLRPCMember("type", .string(field.kind.rawValue)),
      XMLRPCMember("string", .string(field.label)), XMLRPCMember("required", .boolean(field.isRequired)),
      XMLRPCMember("readonly", .boolean(field.isReadonly)), XMLRPCMember("store", .boolean(field.isStored)),
      XMLRPCMember("searchable", .boolean(field.isSearchable)),
    ]
    if let relation = field.relation { members.append(XMLRPCMember("relation", .string(relation))) }
    if let inverse = field.inverse { members.append(XMLRPCMember("relation_field", .string(inverse))) }
    if field.kind == .selection {
      // The snapshot keeps keys alone; each stands for its label, too.
      members.append(XMLRPCMember("selection", .array(field.selection.map { [.string($0), .string($0)] })))
    }
    if let digits = env.digits(of: field) { members.append(XMLRPCMember("digits", [16, .int(digits)])) }
    return members
  }
}
