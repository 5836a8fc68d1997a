public import CommerceTypes

/// What is given back on an order: units, shipping, money.
public struct RefundInput: Sendable, Hashable {
  /// A line's units and what becomes of them.
  public struct Line: Sendable, Hashable {
    public var sku: SKU
    public var quantity: Int
    public var restock: RestockType
    /// Where the units go; nil takes where they came from.
    public var location: String?
    /// The order's line; nil takes the SKU's, from the first on.
    var lineItemID: Int?

    public init(sku: SKU, quantity: Int, restock: RestockType = .noRestock, location: String? = nil) {
      self.sku = sku
      self.quantity = quantity
      self.restock = restock
      self.location = location
    }
  }

  /// Money back through a gateway.
  public struct Transaction: Sendable, Hashable {
    public var amount: ExactDecimal
    /// Nil takes the gateway of the order's first payment.
    public var gateway: String?
    /// The payment that it pays back; nil takes the gateway's, the first first.
    var parentID: Int?

    public init(amount: ExactDecimal, gateway: String? = nil) {
      self.amount = amount
      self.gateway = gateway
    }
  }

  /// The order's name.
  public var order: String
  public var note: String?
  public var lines: [Line]
  /// The part of the shipping price that is given back; its tax comes on top when taxes are excluded.
  public var shipping: ExactDecimal
  /// Whether the duties of the refunded units are given back too.
  public var duties: Bool
  /// Nil pays back what the refund comes to; empty pays nothing. The gateway `store_credit` credits the customer.
  /// Amounts are in the order's presentment currency.
  public var transactions: [Transaction]?

  public init(
    order: String, note: String? = nil, lines: [Line] = [], shipping: ExactDecimal = .zero,
    duties: Bool = false, transactions: [Transaction]? = nil
  ) {
    self.order = order
    self.note = note
    self.lines = lines
    self.shipping = shipping
    self.duties = duties
    self.transactions = transactions
  }
}
