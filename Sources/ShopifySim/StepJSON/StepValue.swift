import CommerceTypes
import GraphQLLanguage

/// A value of a step's JSON, with its path; each reading takes one form and refuses every other.
struct StepValue {
  /// The largest number of units, days or minutes; more is a mistake.
  static let largestCount = 1_000_000
  /// Elements of a list.
  static let longestList = 1_000
  /// UTF-8 bytes of a text.
  static let longestText = 10_000

  let value: JSONValue
  let path: String

  func refuse(_ expected: String) -> StepJSONError {
    StepJSONError(path: path, found: shown, expected: expected)
  }

  /// The value as JSON, cut after 60 characters.
  private var shown: String {
    switch value {
    case .array(let elements): return "a list of \(elements.count)"
    case .object(let members): return "an object with \(StepFields.list(members.map { Self.cut($0.name) }))"
    default: return Self.cut(value.description)
    }
  }

  /// A text for a message, cut after 60 characters.
  static func cut(_ text: String) -> String { text.count > 60 ? text.prefix(60) + "…" : text }

  func text() throws(StepJSONError) -> String {
    guard let text = value.stringValue else { throw refuse("a text") }
    guard text.utf8.count <= Self.longestText else {
      throw StepJSONError(
        path: path, found: "\(text.utf8.count) bytes", expected: "at most \(Self.longestText) bytes of text")
    }
    return text
  }

  func flag() throws(StepJSONError) -> Bool {
    guard let flag = value.boolValue else { throw refuse("true or false") }
    return flag
  }

  /// A whole number, written without fraction and exponent.
  func count(_ range: ClosedRange<Int> = -largestCount...largestCount) throws(StepJSONError) -> Int {
    guard let number = value.intValue, range.contains(number) else {
      throw refuse("a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// A decimal in quotes; whether the shop takes it is the shop's to say.
  func amount() throws(StepJSONError) -> ExactDecimal {
    let expected = "an amount in quotes such as \"11.90\", below 1000000000000 and with at most 6 decimals"
    guard let text = value.stringValue, let amount = ExactDecimal(text), amount.fractionDigits <= 6,
      amount.magnitude < 1_000_000_000_000
    else { throw refuse(expected) }
    return amount
  }

  /// A fraction in quotes: `"0.19"` for 19 %.
  func rate() throws(StepJSONError) -> TaxRate {
    guard let text = value.stringValue, let rate = ExactDecimal(text), !rate.isNegative, rate <= 10,
      rate.fractionDigits <= 8
    else { throw refuse("a rate in quotes as a fraction, such as \"0.19\", from 0 to 10") }
    return TaxRate(fraction: rate)
  }

  func moment() throws(StepJSONError) -> ShopTime {
    guard let text = value.stringValue, let moment = ShopTime(text) else {
      throw refuse("a moment in UTC such as \"2026-01-05T09:00:00Z\"")
    }
    return moment
  }

  func currency() throws(StepJSONError) -> CurrencyCode {
    guard let code = value.stringValue, Self.isCode(code, length: 3) else {
      throw refuse("a currency's three capital letters, such as \"EUR\"")
    }
    return CurrencyCode(code)
  }

  func country() throws(StepJSONError) -> CountryCode {
    guard let code = value.stringValue, Self.isCode(code, length: 2) else {
      throw refuse("a country's two capital letters, such as \"DE\"")
    }
    return CountryCode(code)
  }

  private static func isCode(_ text: String, length: Int) -> Bool {
    text.utf8.count == length
      && text.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }

  func sku() throws(StepJSONError) -> SKU { SKU(try text()) }

  func list<Element>(
    _ read: (StepValue) throws(StepJSONError) -> Element
  ) throws(StepJSONError) -> [Element] {
    guard let elements = value.arrayValue, elements.count <= Self.longestList else {
      throw refuse("a list of at most \(Self.longestList)")
    }
    var result: [Element] = []
    for (index, element) in elements.enumerated() {
      result.append(try read(StepValue(value: element, path: "\(path)[\(index)]")))
    }
    return result
  }

  func texts() throws(StepJSONError) -> [String] {
    try list { value throws(StepJSONError) in try value.text() }
  }

  /// The members of an object that has no other keys than these.
  func fields(_ what: String, _ allowed: [String]) throws(StepJSONError) -> StepFields {
    try StepFields(self, what, allowed)
  }

  /// One of some words, and what it stands for.
  func word<Meaning>(_ words: [(word: String, meaning: Meaning)]) throws(StepJSONError) -> Meaning {
    if let text = value.stringValue, let known = words.first(where: { $0.word == text }) {
      return known.meaning
    }
    throw refuse("one of " + StepFields.list(words.map { "\"\($0.word)\"" }))
  }

  /// What is to be done: a word alone, or an object of one key with what the action takes.
  ///
  /// - Returns: the word, and the value behind it.
  func action(words: [String], objects: [String]) throws(StepJSONError) -> (name: String, value: StepValue) {
    if let name = value.stringValue, words.contains(name) { return (name, self) }
    if let members = value.objectValue, members.count == 1, let member = members.first,
      objects.contains(member.name)
    {
      return (member.name, StepValue(value: member.value, path: "\(path).\(member.name)"))
    }
    let shown = words.map { "\"\($0)\"" } + objects.map { "{\"\($0)\": …}" }
    throw refuse("one of " + StepFields.list(shown))
  }
}
