public import CommerceTypes

/// A discount as it is given: who grants it, and how much.
///
/// On a line it takes from that line as a whole; on an order it is spread over the lines; on a shipping line it
/// takes from its price.
public struct DiscountInput: Sendable, Hashable {
  /// Who grants a discount.
  public enum Source: Sendable, Hashable {
    case code(String)
    case automatic(title: String)
    case manual(title: String)
    /// Given by a script of the shop.
    case script(title: String)
  }

  /// How much a discount takes.
  public enum Value: Sendable, Hashable {
    /// An amount in the presentment currency, never more than what it is taken from.
    case fixed(ExactDecimal)
    /// The amount off each unit of each entitled line.
    case fixedEach(ExactDecimal)
    /// Percent, 10 for 10 %.
    case percentage(ExactDecimal)
  }

  public var source: Source
  public var value: Value
  /// For an order's discount: the SKUs it is spread over; nil for all lines.
  public var entitledSKUs: [SKU]?

  /// Why a merchant gave it.
  public var description: String?

  public init(
    _ source: Source, _ value: Value, entitledSKUs: [SKU]? = nil, description: String? = nil
  ) {
    self.description = description
    self.source = source
    self.value = value
    self.entitledSKUs = entitledSKUs
  }
}
