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

  /// The names of the orders that the file expects to be held.
  var heldOrders: Set<String> {
    Set(expectations.compactMap { if case .held(let held) = $0.subject { held.order.value } else { nil } })
  }
}
