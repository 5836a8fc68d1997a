/// Runs a closure at one call: the n-th that matches, before it is forwarded or before it is answered.
///
/// The exchange waits for the closure, then carries on. Killing the client at its k-th call is a hook.
public struct CallHook: Fault {
  /// Shown in recordings and reports.
  public let name: String
  private let moment: Moment
  private let trigger: Trigger
  private let action: @Sendable (Exchange) async -> Void

  /// `call` counts matching exchanges from 1.
  public init(
    name: String = "hook", at call: Int, _ moment: Moment = .beforeReplying,
    where predicate: @escaping Trigger.Predicate = { _ in true },
    run action: @escaping @Sendable (Exchange) async -> Void
  ) {
    self.name = name
    self.moment = moment
    self.action = action
    trigger = Trigger(times: 1, skip: max(call, 1) - 1, where: predicate)
  }

  /// How often it has acted so far.
  public var timesFired: Int { trigger.timesFired }

  /// Acts when it is its moment and the exchange matches.
  public func beforeForwarding(_ exchange: Exchange) async -> FaultAction {
    moment == .beforeForwarding ? await act(on: exchange) : .pass
  }

  /// Acts when it is its moment and the exchange matches.
  public func beforeReplying(_ exchange: Exchange) async -> FaultAction {
    moment == .beforeReplying ? await act(on: exchange) : .pass
  }

  private func act(on exchange: Exchange) async -> FaultAction {
    guard await trigger.fires(on: exchange) else { return .pass }
    await action(exchange)
    return .note
  }
}
