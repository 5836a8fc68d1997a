/// Lets upstream do its work and answer, then closes the client's connection without a byte.
///
/// The predicate sees the response, so it can match by what the call has done.
public struct LoseReply: Fault {
  public let name: String
  private let trigger: Trigger

  public init(
    name: String = "lose-reply", times: Int = 1, where predicate: @escaping Trigger.Predicate = { _ in true }
  ) {
    self.name = name
    trigger = Trigger(times: times, where: predicate)
  }

  public var timesFired: Int { trigger.timesFired }

  public func beforeReplying(_ exchange: Exchange) async -> FaultAction {
    await trigger.fires(on: exchange) ? .loseReply : .pass
  }
}
