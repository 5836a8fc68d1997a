/// How a scenario ended.
///
/// The first four are judgements of the connector; the others say that there was no judgement.
public enum Verdict: String, Codable, Sendable, Hashable, CaseIterable {
  /// Every expectation and every invariant held.
  case passed
  /// All held, but only after Shopify had to deliver a webhook again: a warning, not a failure.
  case delayed
  /// The connector held an order with a reason and wrote nothing of it.
  case stoppedClearly
  /// An expectation or an invariant did not hold.
  case failed
  /// The scenario names something that the target does not have: a model or a field. Exit 2.
  case invalid
  /// The target could not be reached, signed in to, or is not prepared. Exit 3.
  case unreachable
  /// The run did not finish: time-out, connector died, a fault never fired, an invariant compared nothing. Exit 4.
  case didNotFinish
  /// The run was cancelled before or while this scenario ran. Exit 130.
  case interrupted
}
