public import XMLRPCWire

/// Values in the names and words of one version, ready to be written straight into a call.
///
/// `try XMLRPCEncoder().encode("execute_kw", [ModelValues(orders, map)])` writes the array that `create` takes.
public struct ModelValues<Model: OdooModelName>: XMLRPCEncodable, Sendable {
  private let values: [Values<Model>]
  private let map: VersionMap

  /// - Throws: `field` for a field that this version hasn't, and for a property that takes none.
  public init(_ values: [Values<Model>], _ map: VersionMap) throws(OdooError) {
    for one in values { try one.check(map) }
    self.values = values
    self.map = map
  }

  public func encode(into writer: inout XMLRPCWriter) throws(WireError) {
    try writer.array(values) { writer, one throws(WireError) in try one.encode(into: &writer, map) }
  }
}
