extension XMLRPCValue: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self = .int(value) }
}

extension XMLRPCValue: ExpressibleByBooleanLiteral {
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
}

extension XMLRPCValue: ExpressibleByFloatLiteral {
  public init(floatLiteral value: Double) { self = .double(value) }
}

extension XMLRPCValue: ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) { self = .string(value) }
}

extension XMLRPCValue: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: XMLRPCValue...) { self = .array(elements) }
}

extension XMLRPCValue: ExpressibleByDictionaryLiteral {
  /// Keeps the order written.
  public init(dictionaryLiteral elements: (String, XMLRPCValue)...) {
    self = .structure(elements.map { XMLRPCMember($0.0, $0.1) })
  }
}
