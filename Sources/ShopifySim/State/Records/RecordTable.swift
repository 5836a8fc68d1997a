import HashTreeCollections

/// Records in the order they came, found by id at once; copies share what they have in common.
///
/// A copy costs nothing, a change a few small nodes: that is what lets a refused step leave the shop as it was
/// without copying it.
public struct RecordTable<Record: Identifiable & Sendable>: Sendable where Record.ID == Int {
  /// Keeps a record off the tree's nodes, which are copied on change.
  private final class Box: Sendable {
    let record: Record
    init(_ record: Record) { self.record = record }
  }

  private var boxes: TreeDictionary<Int, Box> = [:]
  private var places: TreeDictionary<Int, Int> = [:]
  /// One past the last place ever given.
  private var end = 0

  public init() {}

  public var count: Int { boxes.count }
  public var isEmpty: Bool { boxes.isEmpty }

  /// The record with an id. Setting an unknown id appends, setting nil removes.
  public subscript(id: Int) -> Record? {
    get { places[id].flatMap { boxes[$0]?.record } }
    set {
      if let newValue {
        if let place = places[id] { boxes[place] = Box(newValue) } else { append(newValue) }
      } else if let place = places.removeValue(forKey: id) {
        boxes[place] = nil
      }
    }
  }

  public mutating func append(_ record: Record) {
    places[record.id] = end
    boxes[end] = Box(record)
    end += 1
  }

  public var first: Record? { first { _ in true } }
  /// The newest record.
  public var last: Record? {
    var place = end - 1
    while place >= 0 {
      if let box = boxes[place] { return box.record }
      place -= 1
    }
    return nil
  }

  /// The records from a place on, in their order, and the place after the last one; for pages of a long table.
  public func records(from place: Int, limit: Int) -> [Record] {
    var found: [Record] = []
    var place = Swift.max(0, place)
    while place < end, found.count < limit {
      if let box = boxes[place] { found.append(box.record) }
      place += 1
    }
    return found
  }

  /// The record at a place; nil where one was removed.
  public func record(at place: Int) -> Record? { boxes[place]?.record }

  /// Where a record stands; removed ones leave gaps.
  public func place(of id: Int) -> Int? { places[id] }
  public var endPlace: Int { end }
}

extension RecordTable: Sequence {
  public func makeIterator() -> AnyIterator<Record> {
    var place = 0
    return AnyIterator {
      while place < end {
        defer { place += 1 }
        if let box = boxes[place] { return box.record }
      }
      return nil
    }
  }
}
