public import CommerceTypes

/// A line of an order as it was agreed; what became of its units is in the order's agreements and fulfillments.
public struct LineItem: Sendable, Hashable {
  /// What brought the line onto the order.
  public enum Origin: Sendable, Hashable {
    case order
    /// The edit with this id.
    case edit(Int)
    /// The return with this id, as exchanged goods.
    case exchange(Int)
  }

  public let id: Int
  public let goods: LineGoods
  public let origin: Origin
  /// A tip: it stands apart from the lines' totals. Evidence: see ``Behaviour/tipLine``.
  public let tip: Tip?
  /// Units bought; refunded and removed ones included.
  public internal(set) var quantity: Int
  /// The unit price before discounts.
  public let price: MoneyBag
  public internal(set) var discountAllocations: [DiscountAllocation]
  public internal(set) var taxLines: [TaxLine]
  public let duties: [Duty]
  public let attributes: [CustomAttribute]
  public let facts: LineFacts

  public var gid: GID { GID("LineItem", id) }
  public var sku: SKU? { goods.sku }
  public var title: String { goods.title }
  public var isTip: Bool { tip != nil }
  /// Price times quantity.
  public var originalTotal: MoneyBag { price * quantity }
  public var totalDiscount: MoneyBag { discountAllocations.reduce(.zero) { $0 + $1.amount } }
  /// What the line costs after every discount.
  public var discountedTotal: MoneyBag { originalTotal - totalDiscount }
  public var totalTax: MoneyBag { taxLines.reduce(.zero) { $0 + $1.price } }

  /// Through what a tip was given.
  public struct Tip: Sendable, Hashable {
    public let paymentGateway: String
    public let paymentMethod: String
  }
}
