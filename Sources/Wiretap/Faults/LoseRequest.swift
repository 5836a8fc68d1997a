/// Closes the client's connection before anything reaches upstream.
public struct LoseRequest: Fault {
  public let name: String
  private let trigger: Trigger

  public init(
    name: String = "lose-request", times: Int = 1,
    where predicate: @escaping Trigger.Predicate = { _ in true }
  ) {
    self.name = name
    trigger = Trigger(times: times, where: predicate)
  }

  public var timesFired: Int { trigger.timesFired }

  public func beforeForwarding(_ exchange: Exchange) async -> FaultAction {
    await trigger.fires(on: exchange) ? .loseRequest : .pass
  }
}
