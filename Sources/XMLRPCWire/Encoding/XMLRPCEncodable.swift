/// A type that writes itself as one XML-RPC value, without a tree in between.
public protocol XMLRPCEncodable {
  /// Writes exactly one value.
  ///
  /// A big document may be begun anew with more room, so the value must not be used up by being written:
  /// when it then writes itself differently, the encoder throws `structure`.
  ///
  /// - Throws: ``WireError`` when the value can't be sent; its path begins at this value.
  func encode(into writer: inout XMLRPCWriter) throws(WireError)
}

extension XMLRPCValue: XMLRPCEncodable {
  public func encode(into writer: inout XMLRPCWriter) throws(WireError) { try writer.value(self) }
}

extension Int: XMLRPCEncodable {
  public func encode(into writer: inout XMLRPCWriter) throws(WireError) { try writer.int(self) }
}

extension Bool: XMLRPCEncodable {
  public func encode(into writer: inout XMLRPCWriter) throws(WireError) { try writer.boolean(self) }
}

extension Double: XMLRPCEncodable {
  public func encode(into writer: inout XMLRPCWriter) throws(WireError) { try writer.double(self) }
}

extension String: XMLRPCEncodable {
  public func encode(into writer: inout XMLRPCWriter) throws(WireError) { try writer.string(self) }
}

extension Array: XMLRPCEncodable where Element: XMLRPCEncodable {
  @inlinable public func encode(into writer: inout XMLRPCWriter) throws(WireError) { try writer.array(self) }
}
