/// A value to compare with, once names have been turned into records and texts.
indirect enum ResolvedValue: Sendable, Hashable {
  case text(String)
  /// Any of these records.
  case records([Int], about: String)
  case oneOf([ResolvedValue])
  case list([ResolvedValue])
  case contains(String)
  case isSet(Bool)

  var description: String {
    switch self {
    case .text(let text): text
    case .records(_, let about): about
    case .oneOf(let values): "one of " + values.map(\.description).joined(separator: ", ")
    case .list(let values): "[" + values.map(\.description).joined(separator: ", ") + "]"
    case .contains(let text): "a text with '\(text)'"
    case .isSet(let isSet): isSet ? "a value" : "no value"
    }
  }
}
