import Synchronization

/// The heads used last, so that a call like the one before isn't checked again.
final class CheckedHeads: Sendable {
  private static let capacity = 8
  private let recent = Mutex<[CheckedHead]>([])

  func head(of request: HTTPRequest) throws(TransportError) -> CheckedHead {
    if let known = recent.withLock({ $0.first { $0.isHead(of: request) } }) { return known }
    let head = try CheckedHead(request)
    recent.withLock { recent in
      if recent.count == Self.capacity { recent.removeLast() }
      recent.insert(head, at: 0)
    }
    return head
  }
}
