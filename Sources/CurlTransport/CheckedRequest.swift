/// A request whose method, URL and headers are safe to hand to libcurl.
struct CheckedRequest: Sendable {
  let request: HTTPRequest
  /// Method and URL without query, for errors.
  let place: String

  init(_ request: HTTPRequest) throws(TransportError) {
    self.request = request
    let shown = Self.shown(request.url)
    self.place = "\(request.method) \(shown)"
    guard !request.method.isEmpty, request.method.utf8.allSatisfy(Self.isTokenByte) else {
      throw refusal(.invalidRequest, "the method isn't an HTTP token")
    }
    try checkURL()
    for header in request.headers {
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

  private func checkURL() throws(TransportError) {
    let url = request.url
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
