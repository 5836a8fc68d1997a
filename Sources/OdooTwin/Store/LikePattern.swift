/// SQL's LIKE: `%` for any text, `_` for one character, `\` before either for itself.
struct LikePattern {
  private let pieces: [Piece]
  private let ignoresCase: Bool
  private let isNegative: Bool

  private enum Piece: Equatable {
    case any, one
    case character(Character)
  }

  /// Nil when the operator isn't of this family. Without `=`, the text may stand anywhere.
  init?(_ name: String, _ operand: Operand) {
    isNegative = name.hasPrefix("not ")
    let positive = isNegative ? String(name.dropFirst(4)) : name
    guard ["like", "ilike", "=like", "=ilike"].contains(positive) else { return nil }
    ignoresCase = positive.hasSuffix("ilike")
    var text = ""
    if case .value(let value) = operand { text = value.text ?? (value.bool ? value.pythonText : "") }
    var pieces: [Piece] = positive.hasPrefix("=") ? [] : [.any]
    var isEscaped = false
    for character in ignoresCase ? text.lowercased() : text {
      switch character {
      case "\\" where !isEscaped:
        isEscaped = true
        continue
      case "%" where !isEscaped: pieces.append(.any)
      case "_" where !isEscaped: pieces.append(.one)
      default: pieces.append(.character(character))
      }
      isEscaped = false
    }
    if !positive.hasPrefix("=") { pieces.append(.any) }
    self.pieces = pieces
  }

  /// Unset matches nothing, so it satisfies every negative operator.
  func matches(_ value: FieldValue) -> Bool {
    let text: String
    switch value {
    case .text(let own): text = own
    case .integer, .decimal: text = value.pythonText
    default: return isNegative != (value == .unset && pieces.allSatisfy { $0 == .any })
    }
    return Self.matches(Array(ignoresCase ? text.lowercased() : text), pieces) != isNegative
  }

  private static func matches(_ text: [Character], _ pieces: [Piece]) -> Bool {
    var position = 0
    var piece = 0
    var resume: (position: Int, piece: Int)?
    while position < text.count {
      if piece < pieces.count, pieces[piece] == .any {
        resume = (position, piece)
        piece += 1
      } else if piece < pieces.count, pieces[piece] == .one || pieces[piece] == .character(text[position]) {
        position += 1
        piece += 1
      } else if let last = resume {
        resume = (last.position + 1, last.piece)
        position = last.position + 1
        piece = last.piece + 1
      } else {
        return false
      }
    }
    return pieces[piece...].allSatisfy { $0 == .any }
  }
}
