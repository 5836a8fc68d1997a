import XMLRPCWire

/// The ways to read a response of many rows.
enum Decoding {
  /// What isn't a response with rows.
  struct NoRows: Error {}

  /// Room for the largest document.
  static let decoder = XMLRPCDecoder(limits: XMLRPCDecoder.Limits(documentBytes: 256 * 1024 * 1024))

  static func tape(_ bytes: [UInt8]) throws -> Tape {
    guard case .value(let tape) = try decoder.readResponse(bytes) else { throw NoRows() }
    return tape
  }

  static func typed(_ bytes: [UInt8]) throws -> [OrderRow] {
    try tape(bytes).rows(OrderRow.binding) { OrderRow() }
  }

  static func decodable(_ bytes: [UInt8]) throws -> [OrderDocument] {
    try decoder.decode([OrderDocument].self, from: bytes, options: TapeDecodingOptions(falseIsNil: true))
  }

  /// One typed row at a time, none kept; what is counted shows that each was there.
  static func streamed(_ bytes: [UInt8]) throws -> Checksum {
    var checksum = Checksum()
    let make = { OrderRow() }
    try decoder.forEachRow(inResponse: bytes, OrderRow.binding, make: make) { row in
      checksum.rows += 1
      checksum.add(row)
    }
    return checksum
  }

  static func tree(_ bytes: [UInt8]) throws -> XMLRPCValue {
    guard case .value(let value) = try decoder.decodeResponse(bytes) else { throw NoRows() }
    return value
  }

  static func dictionaries(_ bytes: [UInt8]) throws -> [[String: XMLRPCValue]] {
    try tape(bytes).root.elements.map { row in
      Dictionary(uniqueKeysWithValues: row.members.map { ($0.name, $0.value.tree) })
    }
  }
}
