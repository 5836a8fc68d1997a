public import XMLRPCWire

/// One value in the form that it travels in.
public enum WireScalar: Sendable, Hashable {
  case text(String)
  /// Up to 32 bits.
  case int(Int)
  case double(Double)
  case flag(Bool)

  /// As a tree.
  public var tree: XMLRPCValue {
    switch self {
    case .text(let text): .string(text)
    case .int(let number): .int(number)
    case .double(let number): .double(number)
    case .flag(let flag): .boolean(flag)
    }
  }

  func encode(into writer: inout XMLRPCWriter) throws(WireError) {
    switch self {
    case .text(let text): try writer.string(text)
    case .int(let number): try writer.int(number)
    case .double(let number): try writer.double(number)
    case .flag(let flag): try writer.boolean(flag)
    }
  }
}
