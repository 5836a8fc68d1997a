/// A discount as it was applied to an order; its amounts are the allocations that name its index.
public struct DiscountApplication: Sendable, Hashable {
  /// What a discount takes from.
  public enum Target: Sendable, Hashable {
    /// One line, named explicitly.
    case line
    /// All lines, or those with entitled SKUs.
    case order(entitledOnly: Bool)
    /// A shipping line.
    case shipping
  }

  /// The place among the order's applications, from 0.
  public let index: Int
  public let source: DiscountInput.Source
  public let value: DiscountInput.Value
  public let target: Target

  /// `ACROSS` for amounts that are spread and for whole orders, `EACH` for a percentage of one line.
  /// Evidence: assumed.
  public var allocationMethod: String {
    if case .percentage = value, target != .order(entitledOnly: false), target != .order(entitledOnly: true) {
      return "EACH"
    }
    return "ACROSS"
  }

  /// `ALL`, `ENTITLED` or `EXPLICIT`.
  public var targetSelection: String {
    switch target {
    case .line: "EXPLICIT"
    case .order(let entitledOnly): entitledOnly ? "ENTITLED" : "ALL"
    case .shipping: "ALL"
    }
  }

  /// `LINE_ITEM` or `SHIPPING_LINE`.
  public var targetType: String { target == .shipping ? "SHIPPING_LINE" : "LINE_ITEM" }

  /// The code or the title.
  public var label: String {
    switch source {
    case .code(let text), .automatic(let text), .manual(let text): text
    }
  }
}
