import CLibcurl

/// Owner of libcurl's multi handle, which keeps the connections.
///
/// Only the loop's thread may use it, but for ``wakeUp()``, which libcurl allows from any thread; that is why
/// the unchecked promise holds.
@safe struct MultiHandle: ~Copyable, @unchecked Sendable {
  private let pointer: UnsafeMutableRawPointer?

  init() {
    EasyHandle.initializeLibrary()
    unsafe pointer = unsafe curl_multi_init()
  }

  deinit { _ = unsafe curl_multi_cleanup(pointer) }

  func add(_ easy: UnsafeMutableRawPointer) -> Bool {
    unsafe curl_multi_add_handle(pointer, easy) == CURLM_OK
  }

  func remove(_ easy: UnsafeMutableRawPointer) { _ = unsafe curl_multi_remove_handle(pointer, easy) }

  /// Moves every transfer on as far as it goes without waiting.
  func perform() {
    var running: Int32 = 0
    _ = unsafe curl_multi_perform(pointer, &running)
  }

  /// The next transfer that ended: its handle's address and libcurl's result.
  func nextFinished() -> (key: UInt, result: CURLcode)? {
    var left: Int32 = 0
    while let message = unsafe curl_multi_info_read(pointer, &left) {
      guard unsafe message.pointee.msg == CURLMSG_DONE, let easy = unsafe message.pointee.easy_handle else {
        continue
      }
      return unsafe (UInt(bitPattern: easy), lab_curl_message_result(message))
    }
    return nil
  }

  /// Waits for a socket, a time-out of libcurl's, or ``wakeUp()``.
  func wait() { _ = unsafe curl_multi_poll(pointer, nil, 0, 60_000, nil) }

  func wakeUp() { _ = unsafe curl_multi_wakeup(pointer) }
}
