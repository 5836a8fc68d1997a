/// A global id of Shopify's: `gid://shopify/Order/820982911946154508`.
struct GID: Sendable, Hashable, CustomStringConvertible {
  let text: String

  /// Takes the text as it is; an id that Shopify gave is never taken apart to be rebuilt.
  init(_ text: String) { self.text = text }

  init(type: String, number: Int) { self.text = "gid://shopify/\(type)/\(number)" }

  /// The type within the id: `Order`.
  var type: String {
    let parts = text.split(separator: "/")
    return parts.count >= 2 ? String(parts[parts.count - 2]) : ""
  }

  /// The digits at the end, without what follows a `?`: `820982911946154508`.
  var number: String {
    let last = text.split(separator: "/").last ?? ""
    return String(last.prefix { $0 != "?" })
  }

  var description: String { text }
}
