/// Cuts out of a text what only one run has: its token, Shopify's ids, and numbers drawn from Odoo's sequences.
struct RunText {
  let names: RunNames
  /// What a sequence gave, `S00012`, and what stands there instead, `#1001`.
  var numbers: [String: String] = [:]
  /// What Shopify's ids stand for: `#1001 refund 1`.
  var shopIDs: [Int: String] = [:]

  func neutral(_ text: String) -> String {
    var result = text.replacing("-\(names.token)", with: "").replacing(".\(names.token)@", with: "@")
    for (number, key) in numbers.sorted(by: { ($0.key.count, $0.key) > ($1.key.count, $1.key) }) {
      result = Self.replacing(number, in: result, with: key)
    }
    return withoutShopIDs(result)
  }

  /// Ids of the shop as what they stand for, else as `+n`: how far they are from its first one.
  private func withoutShopIDs(_ text: String) -> String {
    var result = ""
    var digits = ""
    func flush() {
      if digits.count >= 13, let id = Int(digits), id > names.idBase, id < names.idBase + 1_000_000 {
        result += shopIDs[id] ?? "+\(id - names.idBase)"
      } else {
        result += digits
      }
      digits = ""
    }
    for character in text {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else {
        flush()
        result.append(character)
      }
    }
    flush()
    return result
  }

  /// Whole words alone: `S00012` is not in `S000123`.
  private static func replacing(_ word: String, in text: String, with key: String) -> String {
    guard text.contains(word) else { return text }
    var result = ""
    var rest = text[...]
    while let found = rest.firstRange(of: word) {
      let before = found.lowerBound == text.startIndex ? nil : text[text.index(before: found.lowerBound)]
      let after = found.upperBound == text.endIndex ? nil : text[found.upperBound]
      let isWhole = ![before, after].contains { $0.map { $0.isLetter || $0.isNumber } ?? false }
      result += rest[..<found.lowerBound] + (isWhole ? key[...] : rest[found])
      rest = rest[found.upperBound...]
    }
    return result + rest
  }
}
