/// Answers with a status of its own; nothing reaches upstream. For 429 and 5xx.
public struct AnswerStatus: Fault {
  /// Shown in recordings and reports.
  public let name: String
  private let response: RecordedResponse
  private let trigger: Trigger

  /// Answers the first `times` matching requests with this status.
  public init(
    _ status: Int, headers: [RecordedHeader] = [], body: String = "", name: String? = nil, times: Int = 1,
    where predicate: @escaping Trigger.Predicate = { _ in true }
  ) {
    self.name = name ?? "answer-\(status)"
    response = RecordedResponse(status: status, headers: headers, body: Array(body.utf8))
    trigger = Trigger(times: times, where: predicate)
  }

  /// How often it has acted so far.
  public var timesFired: Int { trigger.timesFired }

  /// Acts when it is its moment and the exchange matches.
  public func beforeForwarding(_ exchange: Exchange) async -> FaultAction {
    await trigger.fires(on: exchange) ? .answer(response) : .pass
  }
}
