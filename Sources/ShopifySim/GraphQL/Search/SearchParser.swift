/// Reads Shopify's search syntax: filters with comparators, `AND`, `OR`, `NOT` and `-`, parentheses, quotes, `*`,
/// escapes and comma lists.
///
/// Nothing is wrong with any text: what can't be understood is left out. Evidence: syntax documented; captured that a
/// value without quotes ends at a colon, so that the rest of a time becomes a filter of its own.
struct SearchParser {
  private static let depthLimit = 64
  private let text: [Character]
  private var place = 0

  /// The tree of a search; nil for one that has no filters.
  static func parse(_ text: String) -> SearchTree? {
    var parser = SearchParser(text: Array(text))
    return parser.alternatives(depth: 0)
  }

  private init(text: [Character]) { self.text = text }

  private var next: Character? { place < text.count ? text[place] : nil }

  private mutating func skipBlanks() {
    while next?.isWhitespace == true { place += 1 }
  }

  /// Whether a word of the syntax stands here by itself.
  private func sees(_ word: String) -> Bool {
    guard text[place...].starts(with: word) else { return false }
    let after = place + word.count
    return after == text.count || text[after].isWhitespace || text[after] == "(" || text[after] == ")"
  }

  private mutating func take(_ word: String) -> Bool {
    guard sees(word) else { return false }
    place += word.count
    return true
  }

  private mutating func alternatives(depth: Int) -> SearchTree? {
    var found: [SearchTree] = []
    repeat {
      if let tree = conjunction(depth: depth) { found.append(tree) }
    } while take("OR")
    return SearchTree.any(of: found)
  }

  private mutating func conjunction(depth: Int) -> SearchTree? {
    var found: [SearchTree] = []
    while true {
      skipBlanks()
      guard let next, !sees("OR") else { break }
      if next == ")" {
        if depth > 0 { break }
        place += 1
      } else if !take("AND"), let tree = one(depth: depth) {
        found.append(tree)
      }
    }
    return SearchTree.all(of: found)
  }

  private mutating func one(depth: Int) -> SearchTree? {
    skipBlanks()
    guard let first = next else { return nil }
    if first == "(" {
      place += 1
      guard depth < Self.depthLimit else { return nil }
      let inner = alternatives(depth: depth + 1)
      if next == ")" { place += 1 }
      return inner
    }
    guard depth < Self.depthLimit else { return filters() }
    if take("NOT") { return one(depth: depth + 1).map { .not($0) } }
    if first == "-", place + 1 < text.count, !text[place + 1].isWhitespace {
      place += 1
      return one(depth: depth + 1).map { .not($0) }
    }
    return filters()
  }

  /// A filter, or one for each value of a comma list.
  private mutating func filters() -> SearchTree? {
    if let quote = next, quote == "'" || quote == "\"" {
      let phrase = quoted(quote)
      return .filter(SearchFilter(field: SearchFilter.freeField, value: phrase, isQuoted: true))
    }
    let (name, isPrefix) = bare(until: [":", "(", ")"])
    guard next == ":" else {
      guard !name.isEmpty else {
        if next != ")" { place += 1 }
        return nil
      }
      return .filter(SearchFilter(field: SearchFilter.freeField, value: name, isPrefix: isPrefix))
    }
    place += 1
    guard !name.isEmpty else { return nil }
    let comparison = comparison()
    var found: [SearchTree] = []
    repeat {
      if !found.isEmpty { place += 1 }
      let filter = filter(name, comparison)
      if !filter.value.isEmpty || filter.isQuoted || filter.asksForAny { found.append(.filter(filter)) }
    } while next == "," && comparison == .equal && !found.isEmpty
    if next == ":" { place += 1 }
    return SearchTree.any(of: found)
  }

  private mutating func comparison() -> SearchFilter.Comparison {
    var sign = ""
    while let character = next, "<>=".contains(character), sign.count < 2 {
      sign.append(character)
      place += 1
    }
    let comparison = SearchFilter.Comparison(rawValue: sign) ?? .equal
    if comparison != .equal { skipBlanks() }
    return comparison
  }

  private mutating func filter(_ name: String, _ comparison: SearchFilter.Comparison) -> SearchFilter {
    if let quote = next, quote == "'" || quote == "\"" {
      return SearchFilter(field: name, comparison: comparison, value: quoted(quote), isQuoted: true)
    }
    let (value, isPrefix) = bare(until: comparison == .equal ? [":", ")", ","] : [":", ")"])
    return SearchFilter(
      field: name, comparison: comparison, value: value, isPrefix: isPrefix && comparison == .equal)
  }

  /// Takes what the quotes enclose; without a closing one all that is left.
  private mutating func quoted(_ quote: Character) -> String {
    place += 1
    var value = ""
    while let character = next {
      place += 1
      if character == quote { break }
      if character == "\\", let escaped = next {
        value.append(escaped)
        place += 1
      } else {
        value.append(character)
      }
    }
    return value
  }

  /// Takes characters up to a blank or an end, and whether a star stood last.
  private mutating func bare(until ends: Set<Character>) -> (text: String, isPrefix: Bool) {
    var value = ""
    var isPrefix = false
    while let character = next, !character.isWhitespace, !ends.contains(character) {
      place += 1
      if character == "\\", let escaped = next {
        value.append(escaped)
        place += 1
        isPrefix = false
      } else {
        value.append(character)
        isPrefix = character == "*"
      }
    }
    if isPrefix { value.removeLast() }
    return (value, isPrefix)
  }
}
