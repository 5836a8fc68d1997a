import GraphQLLanguage

/// Lists in arguments hold at most 250 values. Evidence: captured.
enum InputSize {
  static let limit = 250

  /// The first list that is longer, looked for in the arguments of the roots.
  static func refusal(of fields: [CollectedField]) -> ExecutionError? {
    for field in fields {
      for argument in field.arguments {
        let start: [JSONValue] = [.string(field.responseKey), .string(argument.name)]
        if let found = longList(argument.value, start) {
          return ExecutionError(
            code: "MAX_INPUT_SIZE_EXCEEDED",
            message:
              "The input array size of \(found.count) is greater than the maximum allowed of \(limit).",
            location: field.location, path: found.path)
        }
      }
    }
    return nil
  }

  private static func longList(
    _ value: JSONValue, _ path: [JSONValue]
  ) -> (count: Int, path: [JSONValue])? {
    switch value {
    case .array(let elements):
      if elements.count > limit { return (elements.count, path) }
      for (index, element) in elements.enumerated() {
        if let found = longList(element, path + [.integer(index)]) { return found }
      }
    case .object(let members):
      for member in members {
        if let found = longList(member.value, path + [.string(member.name)]) { return found }
      }
    default: break
    }
    return nil
  }
}
