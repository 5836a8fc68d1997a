/// Makes keys unique: the second record of a name gets ` 2`, the third ` 3`.
///
/// Siblings are numbered in the order they are asked about, so that callers sort them by what they say first.
struct SiblingKeys {
  private var counts: [String: Int] = [:]
  private var given: Set<String> = []

  mutating func key(_ base: String) -> String {
    var key: String
    repeat {
      counts[base, default: 0] += 1
      let count = counts[base, default: 1]
      key = count == 1 ? base : "\(base) \(count)"
    } while !given.insert(key).inserted
    return key
  }
}
