/// One scenario file, read and checked against its shop and profile.
///
/// Order names, e-mails and SKUs are as the file writes them; a run appends its token to each.
public struct Scenario: Sendable {
  public var name: String
  public var file: String
  /// One sentence for lists; nil when the file has none.
  public var about: String?
  public var tags: [String]
  public var shopName: String
  /// Where the file's first key stands.
  public var position: SourcePosition

  var given: Given
  var steps: [Step]
  var expectations: [Expectation]
  /// Invariants that the file leaves out, each with its reason.
  var exceptions: [InvariantException]

  /// Whether the file expects an order to be held.
  public var expectsStop: Bool {
    expectations.contains { if case .held = $0.subject { true } else { false } }
  }

  /// The names of the orders of which nothing may be written.
  var heldOrders: Set<String> { Set(holds.filter { $0.step == nil }.map(\.order.value)) }

  /// The orders whose change by a step is to be held: Odoo stays as Shopify was before that step.
  func ordersHeld(atStep index: Int) -> Set<String> {
    Set(holds.filter { $0.step == index }.map(\.order.value))
  }

  private var holds: [HeldExpectation] {
    expectations.compactMap { if case .held(let held) = $0.subject { held } else { nil } }
  }
}
