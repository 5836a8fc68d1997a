import GraphQLLanguage

/// A source's places as a page counts them: from its end with `reverse`.
struct PlaceView {
  let source: any NodeSource
  let isReverse: Bool

  /// The source's own place.
  private func inner(_ place: Int) -> Int { isReverse ? source.end - 1 - place : place }

  func entry(at place: Int) -> Paging.Entry? {
    let inner = inner(place)
    return source.node(at: inner).map { Paging.Entry(node: $0, place: inner) }
  }

  func hasNode(in places: Range<Int>) -> Bool { places.contains { source.node(at: inner($0)) != nil } }

  func hasNode(before place: Int) -> Bool {
    (0..<max(0, place)).reversed().contains { source.node(at: inner($0)) != nil }
  }

  /// Where a page after a cursor begins.
  func place(after cursor: String, _ field: CollectedField) throws(ExecutionError) -> Int {
    let found = try place(of: cursor, field)
    if isReverse { return source.end - found.place }
    return found.isTaken ? found.place + 1 : found.place
  }

  /// One past the last place of a page before a cursor.
  func place(before cursor: String, _ field: CollectedField) throws(ExecutionError) -> Int {
    let found = try place(of: cursor, field)
    if isReverse { return source.end - (found.isTaken ? found.place + 1 : found.place) }
    return found.place
  }

  private func place(of cursor: String, _ field: CollectedField) throws(ExecutionError) -> PagePlace {
    guard let read = PageCursor(cursor), let found = source.place(of: read) else {
      throw .badRequest("Malformed cursor", field)
    }
    return found
  }
}
