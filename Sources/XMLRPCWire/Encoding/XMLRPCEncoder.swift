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
  ///
  /// - Throws: ``WireError`` naming the place: `params[5][0].order_line[3].price_unit`.
  public func encode(_ call: XMLRPCCall) throws(WireError) -> [UInt8] {
    try encode(call.methodName, call.parameters)
  }

  /// Writes a `methodCall` of parameters that write themselves.
  ///
  /// - Parameter capacity: bytes to make room for at first; more are taken as needed.
  /// - Throws: ``WireError`` naming the place: `params[5][0].order_line[3].price_unit`.
  public func encode(
    _ methodName: String, _ parameters: [any XMLRPCEncodable], capacity: Int = 2048
  ) throws(WireError) -> [UInt8] {
    guard Self.isMethodName(methodName) else {
      throw WireError(
        .methodName, path: "methodName",
        detail: "'\(methodName.prefix(80))' has a character outside A-Z a-z 0-9 _ . : /")
    }
    return try document(capacity: capacity) { writer throws(WireError) in
      writer.sink.append("<?xml version=\"1.0\"?>\n<methodCall>\n<methodName>")
      writer.sink.append(plain: methodName)
      writer.sink.append("</methodName>\n<params>\n")
      for (index, parameter) in parameters.enumerated() {
        writer.sink.append("<param>\n")
        try writer.only(parameter, at: "params[\(index)]")
        writer.sink.append("\n</param>\n")
      }
      writer.sink.append("</params>\n</methodCall>\n")
    }
  }

  /// Writes a `methodResponse`.
  public func encode(_ response: XMLRPCResponse) throws(WireError) -> [UInt8] {
    try document(capacity: 2048) { writer throws(WireError) in
      writer.sink.append("<?xml version=\"1.0\"?>\n<methodResponse>\n")
      switch response {
      case .value(let value):
        writer.sink.append("<params>\n<param>\n")
        try writer.only(value, at: "params[0]")
        writer.sink.append("\n</param>\n</params>\n")
      case .fault(let fault):
        writer.sink.append("<fault>\n")
        let members: XMLRPCValue = ["faultCode": .int(fault.code), "faultString": .string(fault.string)]
        try writer.only(members, at: "fault")
        writer.sink.append("\n</fault>\n")
      }
      writer.sink.append("</methodResponse>\n")
    }
  }

  /// What `write` writes, in the array's own memory as long as `capacity` is enough.
  private func document(
    capacity: Int, _ write: (inout XMLRPCWriter) throws(WireError) -> Void
  ) throws(WireError) -> [UInt8] {
    var failure: WireError?
    var moved: [UInt8]?
    var foreseen: XMLRPCWriter.Foreseen?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: max(256, capacity)) { buffer, count in
      var writer = unsafe XMLRPCWriter(options: options, into: buffer)
      do throws(WireError) { try write(&writer) } catch { failure = error }
      foreseen = writer.foreseen
      if writer.sink.isOwner { moved = writer.sink.bytes } else { count = writer.sink.count }
    }
    if let foreseen {
      let anew = try document(capacity: foreseen.capacity, write)
      // Whatever had been used up by being read would be missing now.
      guard anew.starts(with: foreseen.begun) else {
        throw WireError(.structure, detail: "a value wrote itself differently when it was asked again")
      }
      return anew
    }
    if let failure { throw failure }
    return moved ?? bytes
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
