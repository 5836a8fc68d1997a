public import XMLRPCWire

/// Values in the names and words of one version, ready to be written straight into a call.
///
/// `try XMLRPCEncoder().encode("create", [ModelValues(orders, map)])` writes the array that `create` takes.
public struct ModelValues<Model: OdooModelName>: OdooArgument {
  private let values: [FieldValues]
  private let map: VersionMap
  /// One struct instead of an array of them.
  private let isOne: Bool

  /// An array of structs, as `create` takes it.
  ///
  /// - Throws: `field` for a field that this version hasn't, and for a property that takes none.
  public init(_ values: [Values<Model>], _ map: VersionMap) throws(OdooError) {
    self.values = values.map { $0.fields }
    self.map = map
    isOne = false
    for one in self.values { try one.check(map) }
  }

  /// One struct, as `write` takes it.
  ///
  /// - Throws: `field` for a field that this version hasn't, and for a property that takes none.
  public init(_ values: Values<Model>, _ map: VersionMap) throws(OdooError) {
    self.values = [values.fields]
    self.map = map
    isOne = true
    try values.fields.check(map)
  }

  public func encode(into writer: inout XMLRPCWriter) throws(WireError) {
    if isOne, let one = values.first { return try one.encode(into: &writer, map) }
    try writer.array(values) { writer, one throws(WireError) in try one.encode(into: &writer, map) }
  }

  public var tree: XMLRPCValue {
    // Names were checked, so that none is left out.
    let trees = values.map { (try? $0.tree(map)) ?? .structure([]) }
    return isOne ? trees.first ?? .structure([]) : .array(trees)
  }
}
