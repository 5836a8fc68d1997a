import GraphQLLanguage

/// A global id of the Admin API: `gid://shopify/Order/4500000001`.
public struct GID: Sendable, Hashable, CustomStringConvertible {
  public let type: String
  public let number: Int

  public init(_ type: String, _ number: Int) {
    self.type = type
    self.number = number
  }

  /// Reads `gid://shopify/<Type>/<digits>`, with an ignored query behind it; nil for anything else.
  public init?(_ text: String) {
    let prefix = "gid://shopify/"
    guard text.hasPrefix(prefix) else { return nil }
    let rest = text.utf8.dropFirst(prefix.utf8.count)
    guard let slash = rest.firstIndex(of: UInt8(ascii: "/")), slash > rest.startIndex,
      slash == rest.lastIndex(of: UInt8(ascii: "/"))
    else { return nil }
    let digits = rest[rest.index(after: slash)...].prefix { $0 != UInt8(ascii: "?") }
    guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let type = String(rest[..<slash]), let digits = String(digits), let number = Int(digits)
    else { return nil }
    self.init(type, number)
  }

  public var description: String { "gid://shopify/\(type)/\(number)" }

  /// Writes it as a JSON string; no type has a character that needs an escape.
  func encode(into output: inout [UInt8]) {
    output.append(utf8: "\"gid://shopify/")
    output.append(utf8: type)
    output.append(UInt8(ascii: "/"))
    output.append(utf8: String(number))
    output.append(UInt8(ascii: "\""))
  }
}
