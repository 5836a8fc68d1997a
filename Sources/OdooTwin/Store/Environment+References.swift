extension Environment {
  /// Model and id behind the external id `module.name`.
  func reference(_ externalID: String) -> (model: String, id: Int)? {
    guard let row = database.externalIDs[externalID], let data = database[table: "ir.model.data"][row],
      let model = data["model"]?.text, let id = data["res_id"]?.int, exists(model, id)
    else { return nil }
    return (model, id)
  }

  /// Names a record `module.name`; the module ends at the first point.
  func name(_ model: String, _ id: Int, _ externalID: String) throws {
    let parts = externalID.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return }
    try elevated.create(
      "ir.model.data",
      ["module": .text(parts[0]), "name": .text(parts[1]), "model": .text(model), "res_id": .integer(id)])
  }

  /// The external ids of a record.
  func externalIDs(_ model: String, _ id: Int) -> [String] {
    let table = database[table: "ir.model.data"]
    return database.externalIDs.filter {
      table[$0.value]?["model"]?.text == model && table[$0.value]?["res_id"]?.int == id
    }
    .keys.sorted()
  }

  /// Deletes the external ids of records that go.
  func dropExternalIDs(_ model: String, _ ids: [Int]) throws {
    guard model != "ir.model.data", !database.externalIDs.isEmpty else { return }
    let table = database[table: "ir.model.data"]
    let gone = table.ids.filter { row in
      table[row]?["model"]?.text == model && table[row]?["res_id"].map { ids.contains($0.int) } == true
    }
    try unlink("ir.model.data", gone)
  }
}
