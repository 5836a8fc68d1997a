import Synchronization

/// A document's fragments, and what its selections come to wherever no variable changes that, kept from one request to
/// the next.
final class DocumentSelections: Sendable {
  /// A selection set, by where its brace stands, as a type answers it.
  struct Place: Hashable {
    let set: SourceLocation
    let type: String
  }

  let fragments: [String: FragmentDefinition]
  let limits: DocumentLimits
  private let known = Mutex<[Place: [CollectedField]]>([:])

  init(_ document: Document) {
    fragments = document.fragmentsByName
    limits = document.limits
  }

  func fields(at place: Place) -> [CollectedField]? { known.withLock { $0[place] } }

  func keep(_ fields: [CollectedField], at place: Place) { known.withLock { $0[place] = fields } }
}
