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
  /// Why a merchant gave it.
  public let description: String?

  /// `EACH` for what is taken unit by unit, and for a percentage of one line or of shipping; `ACROSS` for the rest.
  /// Evidence: see ``Behaviour/discountWords``.
  public var allocationMethod: String {
    switch value {
    case .fixedEach: return "EACH"
    case .fixed: return "ACROSS"
    case .percentage:
      if case .order = target { return "ACROSS" }
      return "EACH"
    }
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
    case .code(let text), .automatic(let text), .manual(let text), .script(let text): text
    }
  }
}

extension Behaviour {
  static let discountWords = Behaviour(
    "discount.words", .assumed,
    "A discount of one line is EXPLICIT, of the order ALL or ENTITLED, of shipping ALL; amounts spread and "
      + "percentages of the order are ACROSS, amounts for each unit and percentages of one line or of shipping EACH."
  )
}
