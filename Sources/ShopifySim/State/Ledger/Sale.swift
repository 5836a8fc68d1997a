/// One entry of an order's ledger: units or money sold, or taken back with a minus.
public struct Sale: Sendable, Hashable {
  /// What was sold or taken back.
  public enum Subject: Sendable, Hashable {
    /// A line item, by its id.
    case line(Int)
    case shipping(Int)
    case duty(Int)
    case fee(Int)
    /// Money beyond lines and shipping.
    case adjustment
  }

  public let id: Int
  public let actionType: SaleActionType
  public let lineType: SaleLineType
  public let subject: Subject
  /// Units; negative when they are taken back; nil for what isn't counted.
  public let quantity: Int?
  /// After discounts; it contains the taxes when the order's prices do.
  public let net: MoneyBag
  /// The discounts that ``net`` is less by; negative when taken back.
  public let discount: MoneyBag
  /// One amount per tax line of the subject, in their order; an adjustment has at most one.
  public let taxes: [MoneyBag]

  public var gid: GID { GID("Sale", id) }
  public var totalTax: MoneyBag { taxes.sum() }
}
