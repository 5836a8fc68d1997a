/// Gives every name of a scenario file the mark of its run, so that two runs never meet in one Odoo.
struct RunNames: Sendable {
  /// Of `a–z0–9`.
  let token: String

  /// `#1001` → `#1001-k3f9`.
  func order(_ name: String) -> String { "\(name)-\(token)" }
  /// `MUG-BLUE` → `MUG-BLUE-k3f9`.
  func sku(_ sku: String) -> String { "\(sku)-\(token)" }

  /// `ada@example.com` → `ada.k3f9@example.com`.
  func email(_ email: String) -> String {
    guard let at = email.firstIndex(of: "@") else { return email }
    return "\(email[..<at]).\(token)\(email[at...])"
  }

  /// The number that every id of the shop counts up from: far apart for different tokens, below 2^53.
  var idBase: Int { Int(Self.hash(token) % 8_000_000_000) * 1_000_000 + 1_000_000_000_000 }

  /// FNV-1a.
  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
