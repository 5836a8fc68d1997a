/// Gathers a response's headers and body within their limits; pure.
struct ResponseCollector {
  private let limits: HTTPLimits
  private(set) var body: [UInt8] = []
  /// The blank line behind the headers of the final response came.
  private(set) var isHeaderComplete = false
  /// What was over its limit, in words.
  private(set) var limitPassed: String?
  /// What HTTP, or we, don't allow in the headers.
  private(set) var defect: (code: TransportError.Code, detail: String)?
  /// A Content-Encoding stands in the headers.
  private(set) var isEncoded = false
  private var lines: [UInt8] = []
  private var headerBytes = 0
  private var isInterim = false
  private var announcedLength: [UInt8]?
  private var isChunked = false

  init(limits: HTTPLimits) { self.limits = limits }

  var head: HeaderBlock { HeaderBlock(lines: lines) }

  /// Room for a body that was announced; never more than a part of what may come.
  mutating func reserve(_ count: Int) {
    if body.isEmpty, count > 0 { body.reserveCapacity(min(count, limits.responseBytes, 1 << 20)) }
  }

  /// False when the body is over its limit, decoded or on the wire.
  mutating func append(body bytes: some Collection<UInt8>, wireBytes: Int) -> Bool {
    guard isWithin(wireBytes: wireBytes) else { return false }
    guard bytes.count <= limits.responseBytes - body.count else {
      limitPassed =
        isEncoded
        ? "the body decompresses to over \(limits.responseBytes) bytes, from \(wireBytes) so far"
        : "the body is over \(limits.responseBytes) bytes"
      return false
    }
    body.append(contentsOf: bytes)
    return true
  }

  /// False when what came so far, before decompression, is over its limit.
  mutating func isWithin(wireBytes: Int) -> Bool {
    guard wireBytes > limits.wireBytes else { return true }
    limitPassed = "the body is over \(limits.wireBytes) bytes on the wire"
    return false
  }

  /// Takes one line as libcurl hands it over; a new status line starts anew, so that 100 Continue leaves nothing.
  mutating func append(header bytes: UnsafeRawBufferPointer) -> Bool {
    headerBytes += bytes.count
    guard headerBytes <= limits.headerBytes else {
      limitPassed = "the headers are over \(limits.headerBytes) bytes"
      return false
    }
    // Trailers, behind the body, count and are dropped.
    if isHeaderComplete && !isInterim { return true }
    if unsafe bytes.starts(with: "HTTP/".utf8) {
      self.lines.removeAll(keepingCapacity: true)
      (isHeaderComplete, announcedLength, isChunked, isEncoded) = (false, nil, false, false)
      let space = unsafe bytes.firstIndex(of: UInt8(ascii: " "))
      isInterim = space.map { unsafe bytes[($0 + 1)...].first == UInt8(ascii: "1") } ?? false
      return true
    }
    guard let first = unsafe bytes.first, first != UInt8(ascii: "\r"), first != UInt8(ascii: "\n") else {
      isHeaderComplete = true
      return true
    }
    unsafe lines.append(contentsOf: bytes)
    switch first | 0x20 {
    case UInt8(ascii: "c"), UInt8(ascii: "t"): return unsafe checkFraming(bytes)
    default: return true
    }
  }

  /// Where the body ends must be said once: two answers to that are how one response passes for two.
  private mutating func checkFraming(_ line: UnsafeRawBufferPointer) -> Bool {
    guard let colon = unsafe line.firstIndex(of: UInt8(ascii: ":")) else { return true }
    let name = unsafe line[..<colon]
    if unsafe HeaderBlock.isSame(name, "content-length".utf8) {
      let value = unsafe Array(line[(colon + 1)...]).filter { $0 > 0x20 }
      if let announcedLength, announcedLength != value {
        defect = (.malformedResponse, "two different Content-Length")
      }
      announcedLength = value
    } else if unsafe HeaderBlock.isSame(name, "transfer-encoding".utf8) {
      isChunked = true
    } else if unsafe HeaderBlock.isSame(name, "content-encoding".utf8) {
      // libcurl may have been built to decode more than was asked for.
      let value = unsafe String(decoding: line[(colon + 1)...].filter { $0 > 0x20 }, as: UTF8.self)
        .lowercased()
      if !["identity", "gzip", "x-gzip", "deflate"].contains(value) || isEncoded {
        defect = (.contentEncoding, "Content-Encoding \(value.prefix(40)) wasn't asked for")
      }
      isEncoded = true
    }
    if isChunked, announcedLength != nil {
      defect = (.malformedResponse, "both Content-Length and Transfer-Encoding")
    }
    return defect == nil
  }
}
