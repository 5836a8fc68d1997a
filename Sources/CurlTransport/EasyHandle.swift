import CLibcurl

/// Owner of one libcurl easy handle, set up for one head and used for one exchange after another.
@safe struct EasyHandle: ~Copyable {
  let pointer: UnsafeMutableRawPointer?
  private let headers: HeaderList
  private var limits: HTTPLimits?
  private var isFed: Bool?
  private var isFresh = false

  init(_ head: CheckedHead, hasBody: Bool, caFile: String?) {
    EasyHandle.initializeLibrary()
    unsafe pointer = unsafe curl_easy_init()
    headers = HeaderList(Self.lines(of: head))
    set(CURLOPT_URL, head.url)
    setMethod(head.method, hasBody: hasBody)
    _ = unsafe lab_curl_set_list(pointer, CURLOPT_HTTPHEADER, headers.pointer)
    setSafety(caFile: caFile)
    setCallbacks()
  }

  deinit { unsafe curl_easy_cleanup(pointer) }

  /// The status of the response.
  var status: Int { info(CURLINFO_RESPONSE_CODE) }

  /// Bytes of requests sent so far, headers included.
  var requestBytes: Int { info(CURLINFO_REQUEST_SIZE) }

  /// Bytes of the body received so far, before decompression.
  var wireBytes: Int { largeInfo(CURLINFO_SIZE_DOWNLOAD_T) }

  /// What Content-Length announced; negative when nothing did.
  var announcedBytes: Int { largeInfo(CURLINFO_CONTENT_LENGTH_DOWNLOAD_T) }

  /// Whether the exchange runs on a connection that an earlier one opened.
  var reusesConnection: Bool { info(CURLINFO_NUM_CONNECTS) == 0 }

  /// The connection's local port; known once an exchange ended.
  var localPort: Int { info(CURLINFO_LOCAL_PORT) }

  /// The connection's socket; negative until an exchange ended, and when its connection is gone.
  var socket: Int32 {
    var socket = CURL_SOCKET_BAD
    _ = unsafe lab_curl_get_socket(pointer, &socket)
    return socket
  }

  /// The handle as a dictionary key.
  var address: UInt { unsafe UInt(bitPattern: pointer) }

  // The library must be set up once before any handle, on one thread.
  private static let libraryResult = curl_global_init(Int(CURL_GLOBAL_ALL))
  static func initializeLibrary() { _ = libraryResult }

  /// Makes the handle ready for the next exchange.
  ///
  /// - Parameter user: a ``Transfer``, handed to the callbacks; must outlive the exchange.
  /// - Parameter isFresh: for a connection of its own.
  mutating func prepare(_ request: CheckedRequest, isFresh: Bool, user: UnsafeMutableRawPointer) {
    if isFresh != self.isFresh { set(CURLOPT_FRESH_CONNECT, isFresh ? 1 : 0) }
    self.isFresh = isFresh
    if limits != request.limits {
      limits = request.limits
      setLimits(request.limits)
    }
    if !request.body.isEmpty || request.head.method == "POST" { setBody(request) }
    _ = unsafe lab_curl_set_pointer(pointer, CURLOPT_PREREQDATA, user)
    _ = unsafe lab_curl_set_pointer(pointer, CURLOPT_READDATA, user)
    _ = unsafe lab_curl_set_pointer(pointer, CURLOPT_WRITEDATA, user)
    _ = unsafe lab_curl_set_pointer(pointer, CURLOPT_HEADERDATA, user)
  }

  /// `Expect` and curl's own content type are suppressed; an empty value needs libcurl's semicolon.
  private static func lines(of head: CheckedHead) -> [String] {
    var lines = head.headers.map { $0.value.isEmpty ? "\($0.name);" : "\($0.name): \($0.value)" }
    lines.append("Expect:")
    if !head.headers.contains(where: { $0.name.lowercased() == "content-type" }) {
      lines.append("Content-Type:")
    }
    return lines
  }

  private func setMethod(_ method: String, hasBody: Bool) {
    switch method {
    case "GET" where !hasBody: set(CURLOPT_HTTPGET, 1)
    case "HEAD" where !hasBody: set(CURLOPT_NOBODY, 1)
    default:
      set(CURLOPT_POST, 1)
      if method != "POST" { set(CURLOPT_CUSTOMREQUEST, method) }
      _ = unsafe lab_curl_set_large(pointer, CURLOPT_POSTFIELDSIZE_LARGE, 0)
    }
  }

  /// A small body goes into libcurl's own memory and leaves with the headers. A large one comes through the read
  /// callback; as there is no seek callback, libcurl can't even try to send it again.
  private mutating func setBody(_ request: CheckedRequest) {
    _ = unsafe lab_curl_set_large(pointer, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.count))
    if !request.isFed {
      // libcurl takes a null for "no body set", and would ask the read callback.
      let bytes = request.body.isEmpty ? [0] : request.body
      unsafe bytes.withUnsafeBytes { body in
        _ = unsafe lab_curl_set_pointer(pointer, CURLOPT_COPYPOSTFIELDS, body.baseAddress)
      }
    } else if isFed != true {
      _ = unsafe lab_curl_set_pointer(pointer, CURLOPT_POSTFIELDS, nil)
    }
    isFed = request.isFed
  }

  private func setLimits(_ limits: HTTPLimits) {
    set(CURLOPT_CONNECTTIMEOUT_MS, Self.milliseconds(limits.connect))
    set(CURLOPT_TIMEOUT_MS, Self.milliseconds(limits.total))
    _ = unsafe lab_curl_set_large(
      pointer, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(max(1, limits.wireBytes)))
    // Under the 75 s after which common proxies drop an idle connection.
    set(CURLOPT_MAXAGE_CONN, 60)
  }

  private func setSafety(caFile: String?) {
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_PROTOCOLS_STR, "http,https")
    set(CURLOPT_FOLLOWLOCATION, 0)
    set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
    set(CURLOPT_ACCEPT_ENCODING, "gzip, deflate")
    set(CURLOPT_SSL_VERIFYPEER, 1)
    set(CURLOPT_SSL_VERIFYHOST, 2)
    // An empty proxy keeps libcurl from reading the environment's.
    set(CURLOPT_PROXY, "")
    if let caFile { set(CURLOPT_CAINFO, caFile) }
  }

  private func setCallbacks() {
    _ = unsafe lab_curl_set_callback(pointer, CURLOPT_READFUNCTION) { buffer, size, count, user in
      unsafe Transfer.from(user)?.supply(buffer, capacity: size * count) ?? 0
    }
    _ = unsafe lab_curl_set_callback(pointer, CURLOPT_WRITEFUNCTION) { buffer, size, count, user in
      unsafe Transfer.from(user)?.receive(body: buffer, count: size * count) ?? 0
    }
    _ = unsafe lab_curl_set_callback(pointer, CURLOPT_HEADERFUNCTION) { buffer, size, count, user in
      unsafe Transfer.from(user)?.receive(header: buffer, count: size * count) ?? 0
    }
    _ = unsafe lab_curl_set_before_request(pointer) { user, _, _, _, localPort in
      let mayStart = unsafe Transfer.from(user)?.mayStartRequest(localPort: localPort) ?? false
      return mayStart ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
    }
  }

  private func set(_ option: CURLoption, _ value: Int) {
    _ = unsafe lab_curl_set_long(pointer, option, value)
  }

  private func set(_ option: CURLoption, _ value: String) {
    _ = unsafe lab_curl_set_string(pointer, option, value)
  }

  private func info(_ info: CURLINFO) -> Int {
    var value = 0
    _ = unsafe lab_curl_get_long(pointer, info, &value)
    return value
  }

  private func largeInfo(_ info: CURLINFO) -> Int {
    var value: curl_off_t = 0
    _ = unsafe lab_curl_get_large(pointer, info, &value)
    return Int(value)
  }

  /// At least 1: libcurl takes 0 for no limit.
  private static func milliseconds(_ duration: Duration) -> Int {
    let parts = duration.components
    guard parts.seconds < 1_000_000_000 else { return 1_000_000_000_000 }
    return max(1, Int(parts.seconds) * 1000 + Int(parts.attoseconds / 1_000_000_000_000_000))
  }
}
