import CommerceTypes
import Yams

/// A node of a file, with its place and what it may be read as.
///
/// Every reading that fails adds a problem and gives nil, so that reading goes on and finds the next one.
struct YAMLValue {
  let node: Node
  let context: ReadingContext

  var position: SourcePosition {
    context.position(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  /// Nothing written, or `~`.
  var isEmpty: Bool {
    guard case .scalar(let scalar) = node else { return false }
    return scalar.style == .plain && (scalar.string.isEmpty || scalar.string == "~")
  }

  func problem(_ message: String) { context.problem(message, at: position) }

  /// The scalar's text as written.
  func text(_ what: String = "a text") -> String? {
    guard !refusesAnchor() else { return nil }
    guard case .scalar(let scalar) = node else {
      problem("\(what) is wanted here, found \(kind)")
      return nil
    }
    guard !isEmpty else {
      problem("\(what) is wanted here, found nothing")
      return nil
    }
    if let scalar = scalar.string.unicodeScalars.first(where: Self.isUnprintable) {
      problem("the character U+\(Self.hexadecimal(scalar)) is not allowed in a text")
      return nil
    }
    return scalar.string
  }

  func located(_ what: String = "a text") -> Located<String>? {
    text(what).map { Located($0, at: position) }
  }

  /// An exact amount: `11.90`, `-3`; at most 9 digits before the point and 10 behind it.
  ///
  /// Within these bounds no product of prices, quantities and rates leaves the range of exact decimals.
  func decimal(_ what: String = "an amount") -> ExactDecimal? {
    guard let text = text(what) else { return nil }
    guard let decimal = ExactDecimal(text) else {
      problem("'\(text)' is not \(what); write digits and a point, as in 11.90")
      return nil
    }
    guard decimal.magnitude < 1_000_000_000, decimal.fractionDigits <= 10 else {
      problem("'\(text)' is too large or too fine; at most 9 digits before the point and 10 behind it")
      return nil
    }
    return decimal
  }

  func integer(_ what: String = "a whole number", in range: ClosedRange<Int>) -> Int? {
    guard let text = text(what) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      problem("'\(text)' is not \(what) from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return number
  }

  func boolean() -> Bool? {
    guard let text = text("true or false") else { return nil }
    switch text {
    case "true": return true
    case "false": return false
    default:
      problem("'\(text)' is neither true nor false")
      return nil
    }
  }

  /// `30s`, `250ms`, `2m`.
  func duration() -> Duration? {
    guard let text = text("a duration") else { return nil }
    for (unit, milliseconds) in [("ms", 1), ("s", 1_000), ("m", 60_000)] {
      if text.hasSuffix(unit), let number = Int(text.dropLast(unit.count)), number > 0, number <= 86_400 {
        return .milliseconds(number * milliseconds)
      }
    }
    problem("'\(text)' is not a duration; write 250ms, 30s or 2m")
    return nil
  }

  /// One of the words of an enumeration.
  func word<Word: RawRepresentable & CaseIterable>(_ type: Word.Type) -> Word? where Word.RawValue == String {
    let words = Word.allCases.map(\.rawValue)
    guard let text = text("one of \(words.joined(separator: ", "))") else { return nil }
    guard let word = Word(rawValue: text) else {
      problem("unknown word '\(text)'" + Spelling.hint(for: text, among: words))
      return nil
    }
    return word
  }

  /// The items of a list.
  func list(_ what: String = "a list", atLeast minimum: Int = 0) -> [YAMLValue]? {
    guard !refusesAnchor() else { return nil }
    guard case .sequence(let sequence) = node else {
      problem("\(what) is wanted here, found \(kind)")
      return nil
    }
    guard sequence.count >= minimum else {
      problem("\(what) is wanted here, found an empty list")
      return nil
    }
    return sequence.map { YAMLValue(node: $0, context: context) }
  }

  /// The mapping, whose keys are among `allowed`; others are problems, and so are keys that stand twice.
  func mapping(_ what: String = "a mapping", allowed: Set<String>? = nil) -> YAMLMapping? {
    guard !refusesAnchor() else { return nil }
    guard case .mapping(let mapping) = node else {
      problem("\(what) is wanted here, found \(kind)")
      return nil
    }
    return YAMLMapping(mapping, of: self, what: what, allowed: allowed)
  }

  var isMapping: Bool { if case .mapping = node { true } else { false } }
  var isList: Bool { if case .sequence = node { true } else { false } }

  /// Control characters, which a terminal would obey, and what XML can't hold; line feeds and tabs are neither.
  private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar != "\n" && scalar != "\t"
    case .format: (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private var kind: String {
    switch node {
    case .scalar(let scalar): isEmpty ? "nothing" : "the text '\(scalar.string.prefix(40))'"
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .alias: "an alias"
    }
  }

  private func refusesAnchor() -> Bool {
    guard node.anchor != nil else { return false }
    problem("anchors and aliases are not allowed; write the value out")
    return true
  }
}
