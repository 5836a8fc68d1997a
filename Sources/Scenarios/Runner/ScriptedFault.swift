import OdooXMLRPC
import Wiretap

/// A fault as a scenario file describes it.
struct ScriptedFault: Fault {
  let script: FaultScript
  private let trigger: Trigger

  /// - Parameter watch: knows the effects of calls; nil on the link to Shopify.
  init(_ script: FaultScript, watch: EffectWatch?) {
    self.script = script
    trigger = Trigger(times: script.times, skip: script.nth - 1) { exchange in
      switch script.match {
      case .any: return true
      case .call(let model, let method):
        guard let call = OdooCall(requestBody: exchange.request.body) else { return false }
        return call.model == model && (method == nil || call.method == method)
      case .effect(let effect): return watch?.had(effect, exchange: exchange.index) ?? false
      }
    }
  }

  var name: String { script.about }
  var timesFired: Int { trigger.timesFired }

  func beforeForwarding(_ exchange: Exchange) async -> FaultAction {
    guard script.action == .loseRequest else { return .pass }
    return await trigger.fires(on: exchange) ? .loseRequest : .pass
  }

  func beforeReplying(_ exchange: Exchange) async -> FaultAction {
    guard script.action == .loseReply else { return .pass }
    return await trigger.fires(on: exchange) ? .loseReply : .pass
  }

  var report: FaultReport {
    FaultReport(about: script.about, position: script.position, wanted: script.times, fired: timesFired)
  }
}
