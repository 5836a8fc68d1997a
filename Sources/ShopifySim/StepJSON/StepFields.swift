import GraphQLLanguage

/// The members of an object of a step's JSON; keys that nobody knows were refused.
struct StepFields {
  private let members: [String: JSONValue]
  private let path: String
  private let what: String

  init(_ object: StepValue, _ what: String, _ allowed: [String]) throws(StepJSONError) {
    guard let members = object.value.objectValue else {
      throw object.refuse("\(what): an object with keys of \(Self.list(allowed))")
    }
    for member in members where !allowed.contains(member.name) {
      throw StepJSONError(
        path: "\(object.path).\(StepValue.cut(member.name))", found: "a key that \(what) doesn't have",
        expected: "one of \(Self.list(allowed))")
    }
    self.members = Dictionary(members.map { ($0.name, $0.value) }) { first, _ in first }
    self.path = object.path
    self.what = what
  }

  /// The value of a key; nil when it is missing or null.
  subscript(_ key: String) -> StepValue? {
    guard let value = members[key], !value.isNull else { return nil }
    return StepValue(value: value, path: "\(path).\(key)")
  }

  func required(_ key: String) throws(StepJSONError) -> StepValue {
    guard let value = self[key] else {
      throw StepJSONError(path: "\(path).\(key)", found: "nothing", expected: "a value: \(what) needs it")
    }
    return value
  }

  static func list(_ names: [String]) -> String {
    names.count > 40 ? names.prefix(40).joined(separator: ", ") + " …" : names.joined(separator: ", ")
  }
}
