/// One named wrong thing, done to the exchanges it matches, a limited number of times.
///
/// A tap asks its faults in the order they were armed, first before it forwards a request and again, with the
/// response in the exchange, before it replies; the first that does not pass decides.
public protocol Fault: Sendable {
  /// Shown in recordings and reports.
  var name: String { get }
  /// How often it has acted so far; 0 at the end of a run means that it proved nothing.
  var timesFired: Int { get }
  /// Called when the whole request is there and nothing has been forwarded.
  func beforeForwarding(_ exchange: Exchange) async -> FaultAction
  /// Called when upstream's whole response is there and no byte has been replied.
  func beforeReplying(_ exchange: Exchange) async -> FaultAction
}

extension Fault {
  /// Passes.
  public func beforeForwarding(_ exchange: Exchange) async -> FaultAction { .pass }
  /// Passes.
  public func beforeReplying(_ exchange: Exchange) async -> FaultAction { .pass }
}
