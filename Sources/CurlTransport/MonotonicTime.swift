import Glibc

/// A moment on a clock that never goes back; cheap to read.
struct MonotonicTime: Sendable, Comparable {
  private let nanoseconds: Int64

  static var now: MonotonicTime {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return MonotonicTime(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
  }

  static let distantFuture = MonotonicTime(nanoseconds: .max)

  func advanced(by duration: Duration) -> MonotonicTime {
    let parts = duration.components
    // 30 years stand for ever.
    guard parts.seconds < 1_000_000_000 else { return .distantFuture }
    return MonotonicTime(
      nanoseconds: nanoseconds + parts.seconds * 1_000_000_000 + parts.attoseconds / 1_000_000_000)
  }

  func advanced(milliseconds: Int) -> MonotonicTime {
    MonotonicTime(nanoseconds: nanoseconds + Int64(milliseconds) * 1_000_000)
  }

  /// Rounded up, so that a wait never ends just before its time; negative for no end.
  func milliseconds(after start: MonotonicTime) -> Int32 {
    guard self < .distantFuture else { return -1 }
    return Int32(clamping: max(0, (nanoseconds - start.nanoseconds + 999_999) / 1_000_000))
  }

  static func < (a: MonotonicTime, b: MonotonicTime) -> Bool { a.nanoseconds < b.nanoseconds }
}
