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
    let parts = text.dropFirst(prefix.count).split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return nil }
    let digits = parts[1].prefix { $0 != "?" }
    guard !digits.isEmpty, digits.allSatisfy(\.isNumber), let number = Int(digits) else { return nil }
    self.init(String(parts[0]), number)
  }

  public var description: String { "gid://shopify/\(type)/\(number)" }

  /// Writes it as a JSON string; no type has a character that needs an escape.
  func encode(into output: inout [UInt8]) {
    output.append(contentsOf: "\"gid://shopify/".utf8)
    output.append(contentsOf: type.utf8)
    output.append(UInt8(ascii: "/"))
    output.append(contentsOf: String(number).utf8)
    output.append(UInt8(ascii: "\""))
  }
}
