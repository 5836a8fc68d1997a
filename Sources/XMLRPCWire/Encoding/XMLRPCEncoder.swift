/// Writes XML-RPC documents that any strict reader takes.
///
/// Nothing that can't arrive is written: control characters, infinities, ints over 32 bits are errors that
/// name their place. A carriage return goes out as `&#13;` and so arrives as one.
public struct XMLRPCEncoder: Sendable {
  /// Extensions of the specification, all off.
  public struct Options: Sendable, Hashable {
    /// Writes null as `<nil></nil>`.
    public var allowsNil: Bool

    public init(allowsNil: Bool = false) { self.allowsNil = allowsNil }
  }

  public var options: Options

  public init(options: Options = Options()) { self.options = options }

  /// Writes a `methodCall`.
  public func encode(_ call: XMLRPCCall) throws(WireError) -> [UInt8] {
    guard Self.isMethodName(call.methodName) else {
      throw WireError(
        .methodName, path: "methodName",
        detail: "'\(call.methodName.prefix(80))' has a character outside A-Z a-z 0-9 _ . : /")
    }
    var writer = DocumentWriter(options: options)
    writer.raw("<?xml version=\"1.0\"?>\n<methodCall>\n<methodName>")
    writer.raw(call.methodName)
    writer.raw("</methodName>\n<params>\n")
    for (index, parameter) in call.parameters.enumerated() {
      writer.raw("<param>\n")
      do { try writer.value(parameter) } catch { throw error.prefixed("params[\(index)]") }
      writer.raw("\n</param>\n")
    }
    writer.raw("</params>\n</methodCall>\n")
    return writer.bytes
  }

  /// Writes a `methodResponse`.
  public func encode(_ response: XMLRPCResponse) throws(WireError) -> [UInt8] {
    var writer = DocumentWriter(options: options)
    writer.raw("<?xml version=\"1.0\"?>\n<methodResponse>\n")
    switch response {
    case .value(let value):
      writer.raw("<params>\n<param>\n")
      do { try writer.value(value) } catch { throw error.prefixed("params[0]") }
      writer.raw("\n</param>\n</params>\n")
    case .fault(let fault):
      writer.raw("<fault>\n")
      let members: XMLRPCValue = ["faultCode": .int(fault.code), "faultString": .string(fault.string)]
      do { try writer.value(members) } catch { throw error.prefixed("fault") }
      writer.raw("\n</fault>\n")
    }
    writer.raw("</methodResponse>\n")
    return writer.bytes
  }

  static func isMethodName(_ name: String) -> Bool { !name.isEmpty && name.utf8.allSatisfy(isMethodNameByte) }

  private static func isMethodNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "/"): true
    default: false
    }
  }
}
