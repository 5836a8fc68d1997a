/// The timeline's events by their places.
struct TimelineSource: NodeSource {
  let reading: ShopReading
  /// Set for an order of times.
  let isByTime: Bool
  let isFound: ((TimelineEvent) -> Bool)?
  var end: Int { reading.shop.engagement.timeline.count }

  func node(at place: Int) -> (any Resolvable)? {
    guard let event = reading.shop.engagement.timeline[place], isFound?(event) ?? true else { return nil }
    return reading.object(of: event)
  }

  func cursor(at place: Int, of node: any Resolvable) -> PageCursor {
    guard isByTime, let event = reading.shop.engagement.timeline[place] else {
      return PageCursor(id: node.cursorID)
    }
    return PageCursor(lastID: event.id, lastValue: event.createdAt.cursorText)
  }

  func place(of cursor: PageCursor) -> PagePlace? {
    let place = reading.shop.eventPlace(cursor.lastID)
    return (0..<end).contains(place) ? PagePlace(place: place, isTaken: true) : nil
  }
}

extension ShopReading {
  /// An event as its type has it.
  func object(of event: TimelineEvent) -> any Resolvable {
    if event.action == .comment, let comment = shop.engagement.comments[event.id] {
      return CommentEventObject(event: event, comment: comment, reading: self)
    }
    return BasicEventObject(event: event, reading: self)
  }
}
