import OdooXMLRPC
import Synchronization
import Wiretap

/// Remembers which call a sweep has hit.
final class HitCall: Sendable {
  private let hit = Mutex<String?>(nil)

  var method: String? { hit.withLock { $0 } }

  func note(_ exchange: Exchange) {
    let call = OdooCall(requestBody: exchange.request.body)
    hit.withLock { $0 = call?.description ?? "common" }
  }
}
