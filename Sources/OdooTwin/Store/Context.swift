import XMLRPCWire

/// The context of a call.
struct Context: Sendable {
  var values: [String: XMLRPCValue] = [:]

  subscript(_ key: String) -> XMLRPCValue? { values[key] }

  /// True for `True`, 1 and anything that isn't empty.
  func flag(_ key: String) -> Bool {
    switch values[key] {
    case .boolean(let flag): flag
    case .int(let number): number != 0
    case .string(let text): !text.isEmpty
    case .array(let items): !items.isEmpty
    case .structure(let members): !members.isEmpty
    case .double(let number): number != 0
    case .dateTime, .base64: true
    case .null, nil: false
    }
  }

  func int(_ key: String) -> Int? { if case .int(let number) = values[key] { number } else { nil } }
  func text(_ key: String) -> String? { if case .string(let text) = values[key] { text } else { nil } }

  /// The integers of a list, or of one integer.
  func ids(_ key: String) -> [Int] {
    switch values[key] {
    case .array(let items): items.compactMap { if case .int(let id) = $0 { id } else { nil } }
    case .int(let id): [id]
    default: []
    }
  }

  var activeModel: String? { text("active_model") }
  /// `active_ids`, else `active_id`.
  var activeIDs: [Int] { values["active_ids"] == nil ? ids("active_id") : ids("active_ids") }
  /// False only when the context says so.
  var activeTest: Bool { values["active_test"] == nil || flag("active_test") }
}
