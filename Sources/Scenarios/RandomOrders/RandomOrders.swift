/// Draws orders that Shopify could have, as scenario files: the same seed draws the same files on every machine.
///
/// One to five lines with prices that round badly, discounts of lines and orders, one to three taxes on top of or
/// in the price, shipping with and without tax, fulfillments in parts, refunds with and without goods coming back.
/// Every order is played in the shop simulator first, which types what its refunds come to.
public struct RandomOrders: Sendable {
  /// A file to write: its path in the folder it was drawn for, and its text.
  public struct File: Sendable, Hashable {
    public var path: String
    public var text: String

    public init(path: String, text: String) {
      self.path = path
      self.text = text
    }
  }

  /// What the orders are drawn from.
  public let seed: UInt64

  public init(seed: UInt64) { self.seed = seed }

  /// The first `count` scenario files of this seed, and the shop files they name.
  ///
  /// The shops are built on the profiles `us-net`, `eu-gross` and `ca-net`, which must lie in `profiles/` in or
  /// above the folder. An order does not depend on how many are drawn.
  /// - Throws: what the shop simulator refused; no drawn order should be.
  public func files(count: Int) throws -> [File] {
    let shops = RandomWorld.shops.map { File(path: "shops/\($0.name).yaml", text: Self.shopFile($0)) }
    return try shops + (0..<max(0, count)).map(scenario)
  }

  /// The names of the profiles that the shops are built on.
  public static var profiles: [String] { RandomWorld.shops.map(\.profile) }

  private func scenario(_ index: Int) throws -> File {
    let name = "random-\(seed)-\(index < 9 ? "0" : "")\(index + 1)"
    let kind = RandomWorld.shops[index % RandomWorld.shops.count]
    // A generator of its own for each order, so that none depends on another.
    var seeds = SplitMix64(seed: seed)
    var random = SplitMix64(seed: seeds.next() &+ UInt64(index))
    var draw = RandomOrderDraw(random: SplitMix64(seed: random.next()), number: index + 1, kind: kind)
    var story = try RandomStory(draw.order(), of: kind, random: SplitMix64(seed: random.next()))
    return File(path: "\(name).yaml", text: RandomOrderText(order: story.play(), name: name).yaml())
  }

  private static func shopFile(_ shop: RandomWorld.ShopKind) -> String {
    var lines = [
      "# The shop that random orders are placed in.",
      "shop: \(shop.name)",
      "profile: \(shop.profile)",
      "currency: \(shop.currency)",
      "taxes_included: \(shop.taxesIncluded)",
      "tax_shipping: false   # each order says which taxes its shipping has",
      "taxes: []",
      "locations: [\(shop.location)]",
      "products:",
    ]
    lines += RandomWorld.products.map { product in
      let ships = product.isGood ? "" : ", requires_shipping: false"
      return "  - {sku: \(product.sku), title: \(product.title), price: \(product.price)\(ships)}"
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
