/// The nodes of a connection by their places, made only when a page needs them.
///
/// Places run from 0; one may be empty, because its record is gone or doesn't match the search.
protocol NodeSource {
  /// One past the last place.
  var end: Int { get }
  /// The node at a place; nil when the place is empty.
  func node(at place: Int) -> (any Resolvable)?
  /// What the cursor of a place says.
  func cursor(at place: Int, of node: any Resolvable) -> PageCursor
  /// The place that a cursor stands on, or the next one when its record is gone; nil for a cursor of another order.
  func place(of cursor: PageCursor) -> PagePlace?
}

/// Where a cursor stands among the places.
struct PagePlace {
  let place: Int
  /// Whether the cursor's own node is there, so that a page after it begins one place later.
  let isTaken: Bool
}
