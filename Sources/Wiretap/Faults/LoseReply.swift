/// Lets upstream do its work and answer, then closes the client's connection without a byte.
///
/// The predicate sees the response, so it can match by what the call has done.
public struct LoseReply: Fault {
  /// Shown in recordings and reports.
  public let name: String
  private let trigger: Trigger

  /// Loses the replies to the first `times` matching exchanges.
  public init(
    name: String = "lose-reply", times: Int = 1, where predicate: @escaping Trigger.Predicate = { _ in true }
  ) {
    self.name = name
    trigger = Trigger(times: times, where: predicate)
  }

  /// How often it has acted so far.
  public var timesFired: Int { trigger.timesFired }

  /// Acts when it is its moment and the exchange matches.
  public func beforeReplying(_ exchange: Exchange) async -> FaultAction {
    await trigger.fires(on: exchange) ? .loseReply : .pass
  }
}
