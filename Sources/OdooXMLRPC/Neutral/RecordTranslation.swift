import XMLRPCWire

/// Which fields a server is asked for, and what its records are in Odoo 19's words.
struct RecordTranslation: Sendable {
  let model: String
  /// By 19's names.
  let fields: [String]
  let map: VersionMap

  /// The fields to read, by this version's names.
  ///
  /// - Throws: an error that names a field that this version can't tell.
  func ownFields() throws(OdooError) -> [String] {
    guard map.needsTranslation else { return fields }
    var own: Set<String> = []
    for field in fields {
      if let derived = map.derived(field, on: model) {
        own.formUnion(derived.reads)
      } else if let name = map.field(field, on: model) {
        own.insert(name)
      } else {
        throw OdooError(
          .field("\(model) of Odoo \(map.version) has no field '\(field)', nor one that tells the same"),
          operation: "\(model).read")
      }
    }
    return own.sorted()
  }

  /// Derived fields that are found at the end of a path.
  var paths: [(field: String, path: String)] {
    fields.compactMap { field in
      guard let derived = map.derived(field, on: model), case .path(let path) = derived.search else {
        return nil
      }
      return (field, path)
    }
  }

  /// Derived fields that follow from other models' records.
  var related: [(field: String, related: DerivedField.Related)] {
    fields.compactMap { field in
      map.derived(field, on: model).flatMap(\.related).map { (field, $0) }
    }
  }

  /// The record with the fields that were asked for, in 19's names and values.
  func neutral(_ record: Record) -> Record {
    guard map.needsTranslation else { return record }
    var values: [String: XMLRPCValue] = [:]
    for field in fields {
      if let derived = map.derived(field, on: model) {
        values[field] = derived.value?(record)
      } else if let name = map.field(field, on: model), let value = record.fields[name] {
        values[field] =
          value.stringValue.map { .string(map.neutral($0, field: field, on: model)) } ?? value
      }
    }
    return Record(model: model, id: record.id, fields: values)
  }
}

extension Record {
  /// A copy with one more field.
  func setting(_ field: String, _ value: XMLRPCValue) -> Record {
    Record(model: model, id: id, fields: fields.merging([field: value]) { $1 })
  }
}
