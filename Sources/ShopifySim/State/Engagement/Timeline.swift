import HashTreeCollections

/// What happened in a shop, oldest first, in blocks that copies share.
public struct Timeline: Sendable {
  private static let blockSize = 64
  /// Full blocks, by their place.
  private var blocks: TreeDictionary<Int, [TimelineEvent]> = [:]
  private var last: [TimelineEvent] = []
  /// What deleted things were called, by the event of their deletion.
  private(set) var labels: TreeDictionary<Int, String> = [:]

  init() {}

  /// Events so far.
  public var count: Int { blocks.count * Self.blockSize + last.count }

  subscript(place: Int) -> TimelineEvent? {
    let block = place / Self.blockSize
    if block == blocks.count {
      return last.indices.contains(place % Self.blockSize) ? last[place % Self.blockSize] : nil
    }
    return blocks[block]?[place % Self.blockSize]
  }

  /// What the thing was called that an event deleted.
  func label(of event: TimelineEvent) -> String? { labels[event.id] }

  mutating func append(_ event: TimelineEvent, label: String? = nil) {
    last.append(event)
    if let label { labels[event.id] = label }
    guard last.count == Self.blockSize else { return }
    blocks[blocks.count] = last
    last = []
  }
}
