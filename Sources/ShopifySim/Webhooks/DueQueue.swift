/// Deliveries by the moment they are due: a binary heap, its smallest entry first.
///
/// An entry whose delivery has another plan by now is left where it is and passed over when it comes up.
struct DueQueue: Sendable {
  struct Entry: Sendable, Comparable {
    let due: ShopTime
    let rank: Int
    let id: WebhookDelivery.ID
    let plan: Int

    static func < (left: Entry, right: Entry) -> Bool {
      (left.due, left.rank, left.id) < (right.due, right.rank, right.id)
    }
  }

  /// The heap: an entry's children stand at twice its index plus one and two.
  private(set) var entries: [Entry] = []

  var first: Entry? { entries.first }

  mutating func insert(_ entry: Entry) {
    entries.append(entry)
    var child = entries.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard entries[child] < entries[parent] else { return }
      entries.swapAt(child, parent)
      child = parent
    }
  }

  @discardableResult
  mutating func removeFirst() -> Entry? {
    guard let last = entries.popLast() else { return nil }
    guard let first = entries.first else { return last }
    entries[0] = last
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < entries.count else { return first }
      if child + 1 < entries.count, entries[child + 1] < entries[child] { child += 1 }
      guard entries[child] < entries[parent] else { return first }
      entries.swapAt(child, parent)
      parent = child
    }
  }

  /// Keeps the entries that pass the test; linear.
  mutating func compact(_ isCurrent: (Entry) -> Bool) {
    // A sorted array is a heap.
    entries = entries.filter(isCurrent).sorted()
  }
}
