import CommerceTypes
import Yams

/// A mapping whose keys have been checked.
struct YAMLMapping {
  let value: YAMLValue
  private var entries: [(key: Located<String>, value: YAMLValue)] = []
  private let what: String

  init(_ mapping: Node.Mapping, of value: YAMLValue, what: String, allowed: Set<String>?) {
    self.value = value
    self.what = what
    let context = value.context
    for (keyNode, valueNode) in mapping {
      let key = YAMLValue(node: keyNode, context: context)
      guard context.shadowedKeys[key.position] == nil else { continue }
      guard let name = key.text("a key") else { continue }
      if let first = Self.shadowed(name, in: mapping, context) {
        key.problem("duplicate key '\(name)'; it stands at \(first.line):\(first.column) already")
      }
      if let allowed, !allowed.contains(name) {
        key.problem("unknown key '\(name)'" + Spelling.hint(for: name, among: allowed))
        continue
      }
      entries.append((Located(name, at: key.position), YAMLValue(node: valueNode, context: context)))
    }
  }

  /// Where an earlier key of the same name stands in this mapping.
  private static func shadowed(
    _ name: String, in mapping: Node.Mapping, _ context: ReadingContext
  ) -> SourcePosition? {
    guard !context.shadowedKeys.isEmpty else { return nil }
    return mapping.lazy.map { YAMLValue(node: $0.key, context: context).position }
      .first { context.shadowedKeys[$0] == name }
  }

  var position: SourcePosition { value.position }
  var keys: [Located<String>] { entries.map(\.key) }
  var all: [(key: Located<String>, value: YAMLValue)] { entries }

  /// The value of a key, or nil when the key is not there.
  subscript(key: String) -> YAMLValue? { entries.first { $0.key.value == key }?.value }

  func keyPosition(_ key: String) -> SourcePosition {
    entries.first { $0.key.value == key }?.key.position ?? position
  }

  /// The value of a key that must be there.
  func required(_ key: String) -> YAMLValue? {
    if let value = self[key] { return value }
    value.problem("\(what) lacks '\(key)'")
    return nil
  }

  func problem(_ message: String) { value.problem(message) }
}
