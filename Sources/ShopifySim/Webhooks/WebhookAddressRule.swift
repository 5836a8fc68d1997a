/// Which addresses a subscription may name.
public enum WebhookAddressRule: Sendable, Hashable {
  /// As Shopify has it: `https://` to anywhere but Shopify and the own machine.
  case httpsOnly
  /// Also `http://` and `https://` to the own machine (`127.0.0.1`, `localhost`, `[::1]`), for receivers in a lab.
  case httpsOrLoopback

  /// The longest address, in bytes.
  public static let maximumBytes = 65_535

  /// What Shopify would say against an address; empty for a good one.
  func complaints(about address: String) -> [(message: String, remedy: String)] {
    guard address.contains(where: { !$0.isWhitespace }) else {
      return [("Address can't be blank", "give the receiver's https:// address as uri")]
    }
    var found: [(message: String, remedy: String)] = []
    guard WebhookDestination(address).isHTTP else {
      return address.utf8.count > Self.maximumBytes ? [Self.tooBig] : []
    }
    let scheme = Self.scheme(of: address)
    let host = Self.host(of: address)
    let isLoopback = host.map(Self.isLoopback) ?? false
    if scheme == "http" {
      if self != .httpsOrLoopback || !isLoopback {
        found.append(
          (
            "Address protocol http:// is not supported",
            self == .httpsOnly
              ? "use https://, or allow receivers on the own machine" : "use https:// or a loopback address"
          ))
      }
    } else if scheme != "https" {
      let shown = scheme.map { "protocol \($0):// is not supported" } ?? "is invalid"
      found.append(("Address " + shown, "webhooks are delivered over https:// alone"))
    }
    if scheme == "http" || scheme == "https" {
      if host == nil {
        found.append(("Address is invalid", "write https://host/path, without user name or spaces"))
      } else if let host, Self.isShopify(host) || isLoopback && self == .httpsOnly {
        found.append(
          (
            "Address cannot be a Shopify or an internal domain",
            "name a host that is neither Shopify's nor this machine"
          ))
      }
    }
    if address.utf8.count > Self.maximumBytes { found.append(Self.tooBig) }
    return found
  }

  private static let tooBig = (
    message: "Address is too big (maximum is 64 KB)", remedy: "shorten it to \(maximumBytes) bytes at most"
  )

  private static func scheme(of address: String) -> String? {
    guard let end = address.firstRange(of: "://")?.lowerBound, end > address.startIndex else { return nil }
    let scheme = address[..<end].lowercased()
    return scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } ? scheme : nil
  }

  /// The host in small letters; nil when there is none, or one that can't be read.
  private static func host(of address: String) -> String? {
    guard !address.contains(where: { $0.isWhitespace || $0.isNewline }),
      let start = address.firstRange(of: "://")?.upperBound
    else { return nil }
    let authority = address[start...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard !authority.contains("@") else { return nil }
    if authority.first == "[" {
      guard let end = authority.firstIndex(of: "]") else { return nil }
      return authority[...end].lowercased()
    }
    let host = authority.prefix { $0 != ":" }.lowercased()
    return host.isEmpty ? nil : host
  }

  private static func isLoopback(_ host: String) -> Bool {
    host == "localhost" || host.hasSuffix(".localhost") || host == "[::1]"
      || host.hasPrefix("127.") && host.allSatisfy { $0.isNumber || $0 == "." }
  }

  private static func isShopify(_ host: String) -> Bool {
    host.hasSuffix(".myshopify.com") || host == "shopify.com" || host.hasSuffix(".shopify.com")
  }
}
