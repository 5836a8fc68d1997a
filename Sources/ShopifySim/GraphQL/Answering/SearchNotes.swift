import GraphQLLanguage
import Synchronization

/// What one request's searches have to warn of, for the answer's `extensions.search`.
///
/// Whoever answers a field with a search adds to it; the response builder says where that was.
final class SearchNotes: Sendable {
  /// One search with filters that aren't known. Evidence: captured.
  struct Note: Sendable {
    /// The search as it was sent.
    let query: String
    /// How it was understood: `{"field": "tag", "match_all": "vip"}`, `{"and": […]}`.
    let parsed: JSONValue
    /// Each `{"field", "message", "code"}`.
    let warnings: [JSONValue]

    func json(path: [JSONValue]) -> JSONValue {
      [
        "path": .array(path), "query": .string(query), "parsed": parsed, "warnings": .array(warnings),
      ]
    }
  }

  private let notes = Mutex<[Note]>([])

  func add(_ note: Note) { notes.withLock { $0.append(note) } }

  /// Those added since, which nobody has placed.
  func take() -> [Note] {
    notes.withLock { notes in
      defer { notes = [] }
      return notes
    }
  }
}
