import HashTreeCollections

/// Ids that fall due in the order they came, each at a moment; copies share what they have in common.
///
/// Whatever is put in is due no earlier than what was put in before: every line holds what waits equally long.
struct DueLine: Sendable {
  struct Entry: Sendable, Hashable {
    let due: ShopTime
    let id: Int
  }

  private var entries: TreeDictionary<Int, Entry> = [:]
  private var start = 0
  private var end = 0

  var first: Entry? { entries[start] }
  var count: Int { end - start }

  mutating func append(_ id: Int, due: ShopTime) {
    entries[end] = Entry(due: due, id: id)
    end += 1
  }

  /// Takes the oldest entry when it is due by a moment.
  mutating func removeFirst(dueBy moment: ShopTime) -> Entry? {
    guard let first, first.due <= moment else { return nil }
    entries.removeValue(forKey: start)
    start += 1
    return first
  }
}
