import XMLRPCWire

/// What the decoder read, to be compared and written again.
enum Document: Hashable {
  case response(XMLRPCResponse)
  case call(XMLRPCCall)

  init(reading bytes: [UInt8], isCall: Bool, with decoder: XMLRPCDecoder) throws(WireError) {
    self = isCall ? .call(try decoder.decodeCall(bytes)) : .response(try decoder.decodeResponse(bytes))
  }

  func means(_ judged: JudgedDocument) -> Bool {
    switch (self, judged) {
    case (.response(.value(let value)), .value(let expected)): Self.same(value, expected)
    case (.response(.fault(let fault)), .fault(let code, let text)):
      fault.code == code && Array(fault.string.utf8) == text
    case (.call(let call), .call(let name, let parameters)):
      Array(call.methodName.utf8) == name && call.parameters.count == parameters.count
        && zip(call.parameters, parameters).allSatisfy { Self.same($0, $1) }
    default: false
    }
  }

  /// What is wrong with writing the document and reading it again; nil when nothing is.
  func roundTrip(with decoder: XMLRPCDecoder) -> String? {
    let encoder = XMLRPCEncoder(options: .init(allowsNil: decoder.options.allowsNil))
    do throws(WireError) {
      let bytes = try encode(with: encoder)
      let again = try Document(reading: bytes, isCall: isCall, with: decoder)
      guard again == self else { return "written and read again as \(again)" }
      guard try again.encode(with: encoder) == bytes else { return "written again as other bytes" }
      return nil
    } catch {
      // What only i8 carries can't be written as an int.
      if error.code == .number, decoder.options.allowsI8 { return nil }
      return "not written and read again: \(error)"
    }
  }

  private var isCall: Bool { if case .call = self { true } else { false } }

  private func encode(with encoder: XMLRPCEncoder) throws(WireError) -> [UInt8] {
    switch self {
    case .response(let response): try encoder.encode(response)
    case .call(let call): try encoder.encode(call)
    }
  }

  private static func same(_ value: XMLRPCValue, _ expected: JudgedValue) -> Bool {
    switch (value, expected) {
    case (.int(let one), .int(let other)): one == other
    case (.boolean(let one), .boolean(let other)): one == other
    case (.double(let one), .double(let other)): one.bitPattern == other.bitPattern
    case (.string(let one), .string(let other)), (.dateTime(let one), .dateTime(let other)):
      Array(one.utf8) == other
    case (.base64(let one), .base64(let other)): one == other
    case (.null, .null): true
    case (.array(let one), .array(let other)):
      one.count == other.count && zip(one, other).allSatisfy { same($0, $1) }
    case (.structure(let one), .structure(let other)):
      one.count == other.count
        && zip(one, other).allSatisfy { Array($0.name.utf8) == $1.name && same($0.value, $1.value) }
    default: false
    }
  }
}
