import CLibcurl

/// Owner of libcurl's multi handle, which keeps the connections; only one thread at a time may use it.
@safe struct MultiHandle: ~Copyable {
  private let pointer: UnsafeMutableRawPointer?
  private let wishes: MultiWishes

  /// - Parameter sockets: told which of libcurl's sockets to wait for.
  init(_ sockets: SocketWatch) {
    EasyHandle.initializeLibrary()
    wishes = MultiWishes(sockets)
    unsafe pointer = unsafe curl_multi_init()
    _ = unsafe lab_curl_multi_set_socket_callback(pointer) { _, socket, what, user, _ in
      unsafe MultiWishes.from(user)?.watch(socket, what)
      return 0
    }
    _ = unsafe lab_curl_multi_set_timer_callback(pointer) { _, milliseconds, user in
      unsafe MultiWishes.from(user)?.call(after: milliseconds)
      return 0
    }
    let user = unsafe Unmanaged.passUnretained(wishes).toOpaque()
    _ = unsafe lab_curl_multi_set_pointer(pointer, CURLMOPT_SOCKETDATA, user)
    _ = unsafe lab_curl_multi_set_pointer(pointer, CURLMOPT_TIMERDATA, user)
  }

  deinit { _ = unsafe curl_multi_cleanup(pointer) }

  /// When ``timeOut()`` has to be called.
  var due: MonotonicTime { wishes.due }

  func add(_ easy: UnsafeMutableRawPointer) -> Bool {
    unsafe curl_multi_add_handle(pointer, easy) == CURLM_OK
  }

  func remove(_ easy: UnsafeMutableRawPointer) { _ = unsafe curl_multi_remove_handle(pointer, easy) }

  /// Moves the transfer on that waits for that socket.
  func act(_ event: SocketWatch.Event) {
    var running: Int32 = 0
    let bits = (event.isReadable ? CURL_CSELECT_IN : 0) | (event.isWritable ? CURL_CSELECT_OUT : 0)
    _ = unsafe curl_multi_socket_action(pointer, event.descriptor, bits, &running)
  }

  /// Moves every transfer on whose time has come; new ones at once.
  func timeOut() {
    wishes.due = .distantFuture
    var running: Int32 = 0
    _ = unsafe curl_multi_socket_action(pointer, CURL_SOCKET_TIMEOUT, 0, &running)
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
}
