public import XMLRPCWire

/// What a call hands over: a tree, or typed values that write themselves without one.
public protocol OdooArgument: XMLRPCEncodable, Sendable {
  /// The same as a tree.
  var tree: XMLRPCValue { get }
}

extension XMLRPCValue: OdooArgument {
  /// Itself.
  public var tree: XMLRPCValue { self }
}

/// The arguments of one call, as `execute_kw` takes them.
struct OdooArguments: XMLRPCEncodable {
  let all: [any OdooArgument]

  func encode(into writer: inout XMLRPCWriter) throws(WireError) {
    try writer.array(all) { writer, argument throws(WireError) in try argument.encode(into: &writer) }
  }
}
