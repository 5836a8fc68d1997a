import XMLRPCWire

/// The ways to read a response of many rows.
enum Decoding {
  /// What isn't a response with rows.
  struct NoRows: Error {}

  static func tree(_ bytes: [UInt8]) throws -> XMLRPCValue {
    guard case .value(let value) = try XMLRPCDecoder().decodeResponse(bytes) else { throw NoRows() }
    return value
  }

  static func checksum(_ value: XMLRPCValue) -> Checksum {
    var checksum = Checksum()
    checksum.rows = value.arrayValue?.count ?? 0
    checksum.add(value)
    return checksum
  }

  static func dictionaries(_ bytes: [UInt8]) throws -> [[String: XMLRPCValue]] {
    guard let rows = try tree(bytes).arrayValue else { throw NoRows() }
    return rows.map { row in
      Dictionary(uniqueKeysWithValues: (row.structureValue ?? []).map { ($0.name, $0.value) })
    }
  }

  static func checksum(_ rows: [[String: XMLRPCValue]]) -> Checksum {
    var checksum = Checksum()
    checksum.rows = rows.count
    for row in rows { for value in row.values { checksum.add(value) } }
    return checksum
  }
}
