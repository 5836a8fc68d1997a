import OdooXMLRPC
import Synchronization

/// Records found by name, kept for a short while; what was not found is never kept.
final class LookupCache: Sendable {
  private struct Entry {
    let record: Record
    let expires: ContinuousClock.Instant
  }

  private let entries = Mutex<[String: Entry]>([:])
  private let lifetime: Duration

  init(lifetime: Duration = .seconds(60)) { self.lifetime = lifetime }

  /// Forgets everything.
  func clear() { entries.withLock { $0 = [:] } }

  /// The record kept under a key; setting nil changes nothing.
  subscript(key: String) -> Record? {
    get {
      entries.withLock { entries in
        guard let entry = entries[key], entry.expires > .now else { return nil }
        return entry.record
      }
    }
    set {
      guard let newValue else { return }
      entries.withLock { $0[key] = Entry(record: newValue, expires: .now + lifetime) }
    }
  }
}
