import XMLRPCWire

/// Turns the rows of one answer into typed records.
enum ModelReader {
  /// The records of an array of structs.
  ///
  /// - Throws: `shape` where it isn't one, `field` naming `model.field[id]` where a field isn't what its type says.
  static func records<Model: OdooModel>(
    _ model: Model.Type, _ answer: TapeValue, _ plan: RowPlan, operation: String
  ) throws(OdooError) -> [Model] {
    guard answer.kind == .array else {
      throw OdooError(.shape("\(answer.typeName) instead of records"), operation: operation)
    }
    var reader = RowReader(plan, operation: operation)
    var records: [Model] = []
    records.reserveCapacity(answer.count)
    for row in answer.elements {
      let id = try reader.id(of: row)
      var record = Model(id: RecordID(id))
      try withUnsafeMutablePointer(to: &record) { (pointer) throws(OdooError) in
        try reader.fill(UnsafeMutableRawPointer(pointer), id, from: row)
      }
      records.append(record)
    }
    return records
  }
}
