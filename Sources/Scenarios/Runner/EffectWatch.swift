import OdooXMLRPC
import Synchronization
import Wiretap
import XMLRPCWire

/// Counts records before and after each call of the connector, and so knows which calls had which effect.
///
/// It asks Odoo itself, past the tap. Calls that overlap may both be credited with the effect of one.
final class EffectWatch: Fault {
  let name = "effect-watch"
  let timesFired = 0
  private let reader: NeutralReader
  private let effects: [RecordEffect]
  private struct State {
    var before: [Int: [RecordEffect: Int]] = [:]
    var hits: [RecordEffect: Set<Int>] = [:]
    var failure: OdooError?
  }
  private let state = Mutex(State())

  /// Methods that change nothing, so that nothing needs to be counted.
  private static let reads: Set<String> = [
    "search", "read", "search_read", "search_count", "fields_get", "check_object_reference", "name_search",
    "read_group", "default_get", "has_access", "check_access_rights",
  ]

  init(_ effects: Set<RecordEffect>, client: OdooClient) {
    self.effects = effects.sorted { ($0.model, $0.kind.rawValue) < ($1.model, $1.kind.rawValue) }
    self.reader = NeutralReader(client)
  }

  /// Whether the exchange had the effect.
  func had(_ effect: RecordEffect, exchange index: Int) -> Bool {
    state.withLock { $0.hits[effect]?.contains(index) ?? false }
  }

  /// How many calls had the effect.
  func count(of effect: RecordEffect) -> Int { state.withLock { $0.hits[effect]?.count ?? 0 } }

  /// Why records could not be counted at some call; what was counted then means nothing.
  var failure: OdooError? { state.withLock { $0.failure } }

  func beforeForwarding(_ exchange: Exchange) async -> FaultAction {
    guard !effects.isEmpty, let call = OdooCall(requestBody: exchange.request.body),
      !Self.reads.contains(call.method)
    else { return .pass }
    let counts = await counts()
    state.withLock { $0.before[exchange.index] = counts }
    return .pass
  }

  func beforeReplying(_ exchange: Exchange) async -> FaultAction {
    guard let before = state.withLock({ $0.before.removeValue(forKey: exchange.index) }) else { return .pass }
    let after = await counts()
    state.withLock { state in
      for effect in effects {
        guard let old = before[effect], let new = after[effect], new > old else { continue }
        state.hits[effect, default: []].insert(exchange.index)
      }
    }
    return .pass
  }

  private func counts() async -> [RecordEffect: Int] {
    var counts: [RecordEffect: Int] = [:]
    for effect in effects {
      let domain: Domain = effect.kind.state.map { [.equal("state", .string($0))] } ?? []
      do {
        counts[effect] = try await reader.searchCount(effect.model, domain, context: ["active_test": false])
      } catch {
        state.withLock { $0.failure = error }
      }
    }
    return counts
  }
}
