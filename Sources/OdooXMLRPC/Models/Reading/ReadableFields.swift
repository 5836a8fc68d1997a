import Synchronization

/// The fields of typed models that one login may read, by their model; learnt once.
final class ReadableFields: Sendable {
  private let known = Mutex<[String: Set<String>]>([:])

  func names(of model: String) -> Set<String>? { known.withLock { $0[model] } }
  func learn(_ names: Set<String>, of model: String) { known.withLock { $0[model] = names } }
}
