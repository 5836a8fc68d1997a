public import CommerceTypes
import HashTreeCollections

/// Prices for a catalog: the shop's own changed by a percentage, and fixed ones.
public struct PriceList: Sendable, Identifiable {
  /// A variant's own price in the list's currency.
  public struct FixedPrice: Sendable, Hashable {
    public let price: ExactDecimal
    public let compareAtPrice: ExactDecimal?
  }

  public let id: Int
  public internal(set) var name: String
  public let currency: CurrencyCode
  /// Percent on top of the shop's prices; negative for less.
  public internal(set) var adjustment: ExactDecimal
  public internal(set) var catalogID: Int?
  /// By the variants' ids.
  var fixedPrices: TreeDictionary<Int, FixedPrice> = [:]

  public var gid: GID { GID("PriceList", id) }
  public var fixedPricesCount: Int { fixedPrices.count }
  public func fixedPrice(ofVariant id: Int) -> FixedPrice? { fixedPrices[id] }
}
