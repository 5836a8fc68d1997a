/// How a filter compares with texts: whole, or word by word; upper and lower case alike. Evidence: assumed.
struct SearchText {
  private let value: String
  private let filter: SearchFilter

  init(_ filter: SearchFilter) {
    self.filter = filter
    value = filter.value.lowercased()
  }

  func holds(for text: String) -> Bool {
    let text = text.lowercased()
    return filter.isPrefix ? text.hasPrefix(value) : filter.comparison.holds(text, value)
  }
}

/// A filter's words, all of which must be there; those in quotes one after the other.
struct SearchWords {
  private let words: [String]
  private let filter: SearchFilter

  init(_ filter: SearchFilter) {
    self.filter = filter
    words = Self.words(of: filter.value)
  }

  /// Letters and digits of a text, between all else.
  static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  func holds(for texts: [String]) -> Bool {
    guard !words.isEmpty else { return false }
    return texts.contains { text in
      let own = Self.words(of: text)
      if filter.isQuoted { return own.starts(atAny: words) }
      return words.enumerated().allSatisfy { index, word in
        filter.isPrefix && index == words.count - 1
          ? own.contains { $0.hasPrefix(word) } : own.contains(word)
      }
    }
  }
}

extension [String] {
  /// Whether the words stand in a row somewhere.
  fileprivate func starts(atAny words: [String]) -> Bool {
    indices.contains { self[$0...].starts(with: words) }
  }
}

extension SearchFilter.Comparison {
  func holds<Value: Comparable>(_ value: Value, _ limit: Value) -> Bool {
    switch self {
    case .equal: value == limit
    case .above: value > limit
    case .below: value < limit
    case .atLeast: value >= limit
    case .atMost: value <= limit
    }
  }
}
