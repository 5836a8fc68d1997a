/// The app's secrets over time: which one signs at a moment of the virtual clock.
struct SigningSecrets: Sendable, CustomStringConvertible, CustomReflectable {
  /// The longest time that Shopify goes on signing with the old secret, in seconds.
  static let longestLag = 3600

  private var first: String
  private var later: [(from: ShopTime, secret: String)] = []

  init(_ secret: String) { first = secret }

  /// The secret that signs from that moment on; what an earlier rotation planned for later than that is overtaken.
  mutating func rotate(to secret: String, from moment: ShopTime) {
    later.removeAll { $0.from >= moment }
    later.append((moment, secret))
  }

  func secret(at moment: ShopTime) -> String { later.last { $0.from <= moment }?.secret ?? first }

  var description: String { "\(later.count + 1) secrets" }
  var customMirror: Mirror { Mirror(self, children: [:]) }
}
