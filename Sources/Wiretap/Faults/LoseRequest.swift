/// Closes the client's connection before anything reaches upstream.
public struct LoseRequest: Fault {
  /// Shown in recordings and reports.
  public let name: String
  private let trigger: Trigger

  /// Loses the first `times` matching requests.
  public init(
    name: String = "lose-request", times: Int = 1,
    where predicate: @escaping Trigger.Predicate = { _ in true }
  ) {
    self.name = name
    trigger = Trigger(times: times, where: predicate)
  }

  /// How often it has acted so far.
  public var timesFired: Int { trigger.timesFired }

  /// Acts when it is its moment and the exchange matches.
  public func beforeForwarding(_ exchange: Exchange) async -> FaultAction {
    await trigger.fires(on: exchange) ? .loseRequest : .pass
  }
}
