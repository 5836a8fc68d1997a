/// A method, URL and headers that are safe to hand to libcurl; checked once and used for many requests.
final class CheckedHead: Sendable {
  let method: String
  let url: String
  let headers: [HTTPHeader]
  /// Method and URL without query, for errors.
  let place: String

  init(_ request: HTTPRequest) throws(TransportError) {
    method = request.method
    url = request.url
    headers = request.headers
    place = "\(request.method) \(Self.shown(request.url))"
    guard !method.isEmpty, method.utf8.allSatisfy(Self.isTokenByte) else {
      throw refusal(.invalidRequest, "the method isn't an HTTP token")
    }
    try checkURL()
    for header in headers {
      guard !header.name.isEmpty, header.name.utf8.allSatisfy(Self.isTokenByte) else {
        throw refusal(.invalidRequest, "a header name isn't an HTTP token")
      }
      guard !header.value.utf8.contains(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }) else {
        throw refusal(.invalidRequest, "the value of header \(header.name) has a control character")
      }
      let name = header.name.lowercased()
      guard name != "content-length", name != "transfer-encoding", name != "expect" else {
        throw refusal(.invalidRequest, "header \(header.name) is the transport's own")
      }
    }
  }

  /// Whether it is the head of that request.
  func isHead(of request: HTTPRequest) -> Bool {
    url == request.url && method == request.method && headers == request.headers
  }

  /// GET and HEAD change nothing and may go out again.
  var isSafe: Bool { method == "GET" || method == "HEAD" }

  private func checkURL() throws(TransportError) {
    guard let split = url.firstRange(of: "://") else {
      throw refusal(.invalidURL, "the URL isn't absolute")
    }
    let scheme = url[..<split.lowerBound].lowercased()
    guard scheme == "http" || scheme == "https" else {
      throw refusal(.invalidURL, "the URL's scheme isn't http or https")
    }
    let authority = url[split.upperBound...].prefix { !"/?#".contains($0) }
    guard !authority.isEmpty, !authority.contains("@") else {
      throw refusal(.invalidURL, "the URL needs a host and may hold no user information")
    }
    guard url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw refusal(.invalidURL, "the URL has a space, a control or a non-ASCII character; percent-encode it")
    }
  }

  private func refusal(_ code: TransportError.Code, _ detail: String) -> TransportError {
    TransportError(code, mayHaveBeenProcessed: false, place: place, detail: detail)
  }

  /// The URL without user information, query and fragment.
  private static func shown(_ url: String) -> String {
    let bare = url.prefix { $0 != "?" && $0 != "#" }
    guard let split = bare.firstRange(of: "://") else { return String(bare.prefix(80)) }
    let authority = bare[split.upperBound...].prefix { $0 != "/" }
    guard let at = authority.lastIndex(of: "@") else { return String(bare) }
    return bare[..<split.upperBound] + "…@" + bare[bare.index(after: at)...]
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }
}
