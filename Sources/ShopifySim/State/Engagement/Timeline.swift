import HashTreeCollections

/// What happened in a shop, oldest first, in blocks that copies share.
public struct Timeline: Sendable {
  private static let blockSize = 16
  /// Full blocks, by their place.
  private var blocks: TreeDictionary<Int, [TimelineEvent]> = [:]
  private var last: [TimelineEvent] = []
  /// What deleted things were called, by the event of their deletion.
  private(set) var labels: TreeDictionary<Int, String> = [:]

  init() {}

  /// Events so far.
  public var count: Int { blocks.count * Self.blockSize + last.count }

  /// The event at a place; nil outside.
  subscript(place: Int) -> TimelineEvent? {
    guard (0..<count).contains(place) else { return nil }
    let block = place / Self.blockSize
    return block == blocks.count ? last[place % Self.blockSize] : blocks[block]?[place % Self.blockSize]
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
