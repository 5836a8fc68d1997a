import OdooXMLRPC
import Synchronization
import Wiretap

/// The calls that change something, as they come through a tap.
final class WriteCalls: Sendable {
  private let seen = Mutex<[String]>([])

  /// Whether the exchange is the call with this number, from 1.
  func isCall(_ number: Int, _ exchange: Exchange) -> Bool {
    guard let name = Self.name(of: exchange) else { return false }
    return seen.withLock {
      $0.append(name)
      return $0.count == number
    }
  }

  /// `sale.order.action_confirm`; nil for calls that only read.
  static func name(of exchange: Exchange) -> String? {
    guard let call = OdooCall(requestBody: exchange.request.body), !reads.contains(call.method) else {
      return nil
    }
    return call.description
  }

  private static let reads: Set<String> = ["read", "search", "search_read", "search_count", "fields_get"]
}
