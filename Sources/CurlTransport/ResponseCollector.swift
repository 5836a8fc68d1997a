/// Gathers a response's headers and body within their limits; pure.
struct ResponseCollector {
  private let limits: HTTPLimits
  private(set) var headers: [HTTPHeader] = []
  private(set) var body: [UInt8] = []
  /// The blank line behind the headers of the final response came.
  private(set) var isHeaderComplete = false
  /// What was over its limit, in words.
  private(set) var limitPassed: String?
  private var headerBytes = 0

  init(limits: HTTPLimits) { self.limits = limits }

  /// False when the decoded body is over its limit.
  mutating func append(body bytes: some Collection<UInt8>) -> Bool {
    guard bytes.count <= limits.responseBytes - body.count else {
      limitPassed = "the body is over \(limits.responseBytes) bytes"
      return false
    }
    body.append(contentsOf: bytes)
    return true
  }

  /// Takes one line as libcurl hands it over; a new status line starts anew, so that 100 Continue leaves nothing.
  mutating func append(header bytes: some Collection<UInt8>) -> Bool {
    headerBytes += bytes.count
    guard headerBytes <= limits.headerBytes else {
      limitPassed = "the headers are over \(limits.headerBytes) bytes"
      return false
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let line = text.trimmingSuffix { $0.isNewline }
    if line.hasPrefix("HTTP/") {
      headers = []
      isHeaderComplete = false
    } else if line.isEmpty {
      isHeaderComplete = true
    } else if let colon = line.firstIndex(of: ":") {
      let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      headers.append(
        HTTPHeader(String(line[..<colon]), String(value.trimmingSuffix { $0 == " " || $0 == "\t" })))
    }
    return true
  }
}

extension StringProtocol {
  fileprivate func trimmingSuffix(while condition: (Character) -> Bool) -> SubSequence {
    var end = endIndex
    while end > startIndex, condition(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }
}
