/// Holds an exchange back for a while, before it is forwarded or before it is answered.
public struct Delay: Fault {
  /// Shown in recordings and reports.
  public let name: String
  private let moment: Moment
  private let duration: Duration
  private let trigger: Trigger

  /// Holds back the first `times` matching exchanges.
  public init(
    name: String = "delay", by duration: Duration, _ moment: Moment = .beforeForwarding, times: Int = 1,
    where predicate: @escaping Trigger.Predicate = { _ in true }
  ) {
    self.name = name
    self.moment = moment
    self.duration = duration
    trigger = Trigger(times: times, where: predicate)
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
    try? await Task.sleep(for: duration)
    return .note
  }
}
