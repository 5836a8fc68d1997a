import GraphQLLanguage

/// One page of a connection: `first`, `after`, `last`, `before`, `reverse`.
struct Paging {
  /// A node with the place that its cursor is made of.
  struct Entry {
    let node: any Resolvable
    let place: Int
  }

  let source: any NodeSource
  let entries: [Entry]
  let hasNextPage: Bool
  let hasPreviousPage: Bool

  /// Cuts the page; one of `first` and `last` must be given, neither above 250. Evidence: captured.
  ///
  /// With `reverse` the places count from the end; the cursors stay what they are.
  init(_ source: any NodeSource, _ field: CollectedField) throws(ExecutionError) {
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
    self.source = source
    let isReverse = field.argument("reverse")?.boolValue == true
    let view = PlaceView(source: source, isReverse: isReverse)
    var lower = 0
    var upper = source.end
    if let after = field.argument("after")?.stringValue { lower = try view.place(after: after, field) }
    if let before = field.argument("before")?.stringValue { upper = try view.place(before: before, field) }
    upper = max(lower, upper)
    var found: [Entry] = []
    found.reserveCapacity(min(size, upper - lower))
    if first != nil {
      var place = lower
      while place < upper, found.count < size {
        if let entry = view.entry(at: place) { found.append(entry) }
        place += 1
      }
      hasNextPage = view.hasNode(in: place..<source.end)
      hasPreviousPage = view.hasNode(before: lower)
    } else {
      var place = upper
      while place > lower, found.count < size {
        place -= 1
        if let entry = view.entry(at: place) { found.append(entry) }
      }
      found.reverse()
      hasNextPage = view.hasNode(in: upper..<source.end)
      hasPreviousPage = view.hasNode(before: size == 0 ? upper : place)
    }
    entries = found
  }

  func cursor(of entry: Entry) -> String { source.cursor(at: entry.place, of: entry.node).text }
}
