import Wiretap

/// Loses the reply of the n-th request, whatever it is.
struct NthReplyLost: Fault {
  let name = "lose-reply"
  private let trigger: Trigger
  private let hit: HitCall

  init(_ call: Int, _ hit: HitCall) {
    trigger = Trigger(times: 1, skip: call - 1) { _ in true }
    self.hit = hit
  }

  var timesFired: Int { trigger.timesFired }

  func beforeReplying(_ exchange: Exchange) async -> FaultAction {
    guard await trigger.fires(on: exchange) else { return .pass }
    hit.note(exchange)
    return .loseReply
  }
}
