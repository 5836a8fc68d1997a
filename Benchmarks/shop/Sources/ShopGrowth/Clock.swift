import Foundation

enum Clock {
  /// Nanoseconds of CPU time of all of this process's threads.
  static func process() -> UInt64 {
    var now = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now)
    return UInt64(now.tv_sec) * 1_000_000_000 + UInt64(now.tv_nsec)
  }
}
