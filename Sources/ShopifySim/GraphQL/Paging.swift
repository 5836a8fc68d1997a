import GraphQLLanguage

/// One page of a connection: `first`, `after`, `last`, `before`, `reverse`.
struct Paging {
  let nodes: [any Resolvable]
  let hasNextPage: Bool
  let hasPreviousPage: Bool

  /// Cuts the page; one of `first` and `last` must be given, neither above 250. Evidence: captured.
  init(_ all: [any Resolvable], _ field: CollectedField) throws(ExecutionError) {
    let first = field.argument("first")?.intValue
    let last = field.argument("last")?.intValue
    if first == nil, last == nil { throw .badRequest("you must provide one of first or last", field) }
    if first != nil, last != nil {
      throw .badRequest("providing both first and last is not supported", field)
    }
    let size = first ?? last ?? 0
    guard (0...250).contains(size) else {
      throw .badRequest("\(first == nil ? "last" : "first") must be between 0 and 250", field)
    }
    let items = field.argument("reverse")?.boolValue == true ? all.reversed() : all
    var lower = 0
    var upper = items.count
    if let after = field.argument("after")?.stringValue {
      lower = try Self.place(of: after, items, field) + 1
    }
    if let before = field.argument("before")?.stringValue { upper = try Self.place(of: before, items, field) }
    upper = max(lower, upper)
    if first != nil { upper = min(upper, lower + size) } else { lower = max(lower, upper - size) }
    nodes = Array(items[lower..<upper])
    hasNextPage = upper < items.count
    hasPreviousPage = lower > 0
  }

  /// Base64 of `{"last_id":N,"last_value":"N"}`. Evidence: captured.
  static func cursor(of node: any Resolvable) -> String {
    let json: JSONValue = ["last_id": .integer(node.cursorID), "last_value": .string(String(node.cursorID))]
    return Base64.encode(json.encoded())
  }

  private static func place(
    of cursor: String, _ items: [any Resolvable], _ field: CollectedField
  ) throws(ExecutionError) -> Int {
    guard let bytes = Base64.decode(cursor), let json = try? JSONValue(parsing: bytes),
      let id = json["last_id"]?.intValue, let index = items.firstIndex(where: { $0.cursorID == id })
    else { throw .badRequest("Malformed cursor", field) }
    return index
  }
}
