/// Which phase an exchange is in, and whether it keeps to the limits that libcurl doesn't know; pure.
struct PhaseWatch {
  private let limits: HTTPLimits
  private(set) var phase = TransportError.Phase.connect
  /// When the phase began, or the present stretch of counting bytes.
  private var since: MonotonicTime
  /// Bytes moved in this stretch.
  private var moved = 0

  init(limits: HTTPLimits, now: MonotonicTime) {
    self.limits = limits
    self.since = now
  }

  mutating func enter(_ next: TransportError.Phase, now: MonotonicTime) {
    phase = next
    since = now
    moved = 0
  }

  mutating func count(_ bytes: Int) { moved += bytes }

  /// When ``violation(now:)`` has to be asked next; nil while no such limit runs.
  var deadline: MonotonicTime? {
    switch phase {
    case .wait: limits.firstByte.map { since.advanced(by: $0) }
    case .send, .receive: limits.stall.map { since.advanced(by: $0) }
    default: nil
    }
  }

  /// What limit has passed, in words; else a stretch that has ended begins anew.
  mutating func violation(now: MonotonicTime) -> String? {
    guard let deadline, deadline <= now else { return nil }
    if phase == .wait { return "no answer within \(limits.firstByte ?? .zero)" }
    guard let stall = limits.stall else { return nil }
    let seconds = Double(stall.components.seconds) + Double(stall.components.attoseconds) / 1e18
    if Double(moved) < Double(limits.slowestRate) * seconds {
      return "only \(moved) bytes within \(stall)"
    }
    since = now
    moved = 0
    return nil
  }
}
