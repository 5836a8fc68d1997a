public import XMLRPCWire

/// The context that goes with a call.
public struct Context: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  public var values: [String: XMLRPCValue]

  public init(_ values: [String: XMLRPCValue] = [:]) { self.values = values }

  /// A key written twice keeps its last value.
  public init(dictionaryLiteral elements: (String, XMLRPCValue)...) {
    self.values = Dictionary(elements, uniquingKeysWith: { _, last in last })
  }

  /// What a wizard needs to know the records it was opened on.
  public static func active(_ model: String, _ ids: [Int]) -> Context {
    var context: Context = ["active_model": .string(model), "active_ids": .ints(ids)]
    if let first = ids.first { context.values["active_id"] = .int(first) }
    return context
  }

  /// Both; the right one wins.
  public static func + (left: Context, right: Context) -> Context {
    Context(left.values.merging(right.values) { _, last in last })
  }

  public var value: XMLRPCValue { .structure(sorting: values) }
}
