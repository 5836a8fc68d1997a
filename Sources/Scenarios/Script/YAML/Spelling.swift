/// What somebody may have meant by a word that is not allowed.
enum Spelling {
  /// `; did you mean 'stock'? allowed: faults, stock`.
  static func hint(for word: String, among allowed: some Sequence<String>) -> String {
    let sorted = allowed.sorted()
    guard !sorted.isEmpty else { return "; none is allowed here" }
    let list = "allowed: " + sorted.joined(separator: ", ")
    guard let closest = closest(to: word, among: sorted) else { return "; \(list)" }
    return "; did you mean '\(closest)'? \(list)"
  }

  /// The allowed word with the fewest edits, if that is few for its length.
  static func closest(to word: String, among allowed: some Sequence<String>) -> String? {
    let ranked = allowed.map { (word: $0, distance: distance(word.lowercased(), $0.lowercased())) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, min(word.count, best.word.count) / 3) ? best.word : nil
  }

  /// Insertions, deletions, replacements and swaps of neighbours between two words.
  static func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left)
    let right = Array(right)
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (i, character) in left.enumerated() {
      var row = [i + 1]
      for (j, other) in right.enumerated() {
        var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (character == other ? 0 : 1))
        if i > 0, j > 0, character == right[j - 1], left[i - 1] == other {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row.append(best)
      }
      beforeLast = last
      last = row
    }
    return last[right.count]
  }
}
