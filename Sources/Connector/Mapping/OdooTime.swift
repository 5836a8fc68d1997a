/// Shopify's time stamps in the form Odoo takes.
enum OdooTime {
  /// `2026-11-22T05:10:30Z` as `2026-11-22 05:10:30`; Shopify's GraphQL gives UTC to the second.
  static func dateTime(_ text: String) -> String {
    let characters = Array(text.prefix(19))
    guard characters.count == 19 else { return text }
    return String(characters.map { $0 == "T" ? " " : $0 })
  }

  /// `2026-11-22T05:10:30Z` as `2026-11-22`.
  static func date(_ text: String) -> String { String(text.prefix(10)) }
}
