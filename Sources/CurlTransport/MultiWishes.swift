import CLibcurl

/// What libcurl asks for while it works: which sockets to watch, and when to call it again.
final class MultiWishes {
  private let sockets: SocketWatch
  private var watched: [Int32: UInt32] = [:]
  /// When libcurl wants to be called, if no socket has anything before.
  var due = MonotonicTime.distantFuture

  init(_ sockets: SocketWatch) { self.sockets = sockets }

  static func from(_ user: UnsafeMutableRawPointer?) -> MultiWishes? {
    unsafe user.map { unsafe Unmanaged<MultiWishes>.fromOpaque($0).takeUnretainedValue() }
  }

  /// - Parameter wish: one of libcurl's `CURL_POLL_…`.
  func watch(_ descriptor: Int32, _ wish: Int32) {
    if wish == CURL_POLL_REMOVE {
      if watched.removeValue(forKey: descriptor) != nil { sockets.remove(descriptor) }
      return
    }
    let events =
      (wish & CURL_POLL_IN != 0 ? EPOLLIN.rawValue : 0) | (wish & CURL_POLL_OUT != 0 ? EPOLLOUT.rawValue : 0)
    let known = watched.updateValue(events, forKey: descriptor)
    if known != events { sockets.set(descriptor, events, isNew: known == nil) }
  }

  /// - Parameter milliseconds: negative for never.
  func call(after milliseconds: Int) {
    due = milliseconds < 0 ? .distantFuture : MonotonicTime.now.advanced(milliseconds: milliseconds)
  }
}
