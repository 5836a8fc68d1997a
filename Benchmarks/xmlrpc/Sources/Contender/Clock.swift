import Foundation

/// Nanoseconds of the kernel's clocks.
enum Clock {
  /// CPU time of all of this process's threads.
  static func process() -> UInt64 { read(CLOCK_PROCESS_CPUTIME_ID) }

  static func monotonic() -> UInt64 { read(CLOCK_MONOTONIC) }

  private static func read(_ clock: clockid_t) -> UInt64 {
    var now = timespec()
    clock_gettime(clock, &now)
    return UInt64(now.tv_sec) * 1_000_000_000 + UInt64(now.tv_nsec)
  }
}
