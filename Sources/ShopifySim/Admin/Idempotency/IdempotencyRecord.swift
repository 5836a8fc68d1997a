import GraphQLLanguage

/// What an app sent with idempotency keys, and what it was answered.
///
/// Evidence: documented for the same key with other parameters and for requests at the same time; that an answer
/// without user errors is given again, and that a refused request may be sent again with its key, is assumed.
struct IdempotencyRecord: Sendable {
  /// What becomes of a mutation with a key.
  enum Verdict: Sendable, Hashable {
    case proceed
    /// It was done before; this was its answer.
    case answered(JSONValue)
    /// The key was used for something else.
    case mismatch
    /// The same is being done right now.
    case concurrent
    /// It was done before, and asks now for other fields of the answer.
    case otherSelection
  }

  /// What a key stands for.
  struct Request: Sendable, Hashable {
    let mutation: String
    let arguments: [JSONMember]
    /// What was selected of the answer.
    let selection: SelectionSet?
  }

  private struct Entry: Sendable {
    let request: Request
    var answer: JSONValue?
  }

  /// The most keys that are remembered.
  static let capacity = 10_000

  private var entries: [String: Entry] = [:]
  /// Oldest first, those forgotten among them.
  private var keys: [String] = []

  mutating func received(_ key: String, _ request: Request) -> Verdict {
    guard let known = entries[key] else {
      entries[key] = Entry(request: request, answer: nil)
      keys.append(key)
      forgetOldest()
      return .proceed
    }
    guard known.request.mutation == request.mutation, known.request.arguments == request.arguments else {
      return .mismatch
    }
    guard let answer = known.answer else { return .concurrent }
    return Self.names(known.request.selection) == Self.names(request.selection)
      ? .answered(answer) : .otherSelection
  }

  /// The mutation was done; the same will be answered the same.
  mutating func done(_ key: String, _ answer: JSONValue) { entries[key]?.answer = answer }

  /// Nothing was done; the key may be used again.
  mutating func refused(_ key: String) {
    entries[key] = nil
    keys.removeAll { $0 == key }
  }

  private mutating func forgetOldest() {
    guard keys.count > Self.capacity else { return }
    for key in keys.prefix(Self.capacity / 10) { entries[key] = nil }
    keys.removeFirst(Self.capacity / 10)
  }

  /// A selection without its places in the document.
  private static func names(_ set: SelectionSet?) -> String {
    guard let set else { return "" }
    let parts = set.selections.map { selection in
      switch selection {
      case .field(let field):
        "\(field.responseKey):\(field.name)(\(field.arguments.map(\.name)))" + names(field.selectionSet)
      case .inlineFragment(let fragment): "...\(fragment.typeCondition ?? "")" + names(fragment.selectionSet)
      case .fragmentSpread(let spread): "...\(spread.name)"
      }
    }
    return "{" + parts.joined(separator: " ") + "}"
  }
}
