import CommerceTypes
import GraphQLLanguage

/// An input object as a mutation reads it; what is given and nobody read is refused by ``finish()``, never ignored.
final class MutationInput {
  let value: JSONValue
  /// The way here from the mutation, as user errors name it: `["input", "lines", "0"]`.
  let path: [String]
  private let field: CollectedField
  private var read: Set<String> = []
  private var children: [MutationInput] = []

  /// All arguments of a mutation.
  convenience init(_ field: CollectedField) {
    self.init(.object(field.arguments), path: [], field)
  }

  private init(_ value: JSONValue, path: [String], _ field: CollectedField) {
    self.value = value
    self.path = path
    self.field = field
  }

  /// Whether the member is given, null or not.
  func has(_ name: String) -> Bool { given(name) != nil }

  func text(_ name: String) -> String? { given(name)?.stringValue }
  func bool(_ name: String) -> Bool? { given(name)?.boolValue }
  func int(_ name: String) -> Int? { given(name)?.intValue }
  func texts(_ name: String) -> [String]? { given(name)?.arrayValue?.compactMap(\.stringValue) }
  /// A `Decimal`, `Money` or `Float`; nil also when it isn't a number.
  func decimal(_ name: String) -> ExactDecimal? {
    switch given(name) {
    case .string(let text), .number(let text): ExactDecimal(text)
    default: nil
    }
  }
  /// A moment; nil also when it isn't one.
  func time(_ name: String) -> ShopTime? { text(name).flatMap { ShopTime($0) } }
  /// Any value as it was given, with all that it holds taken as read.
  func json(_ name: String) -> JSONValue? { given(name) }

  /// An id of one type. Evidence: captured.
  func id(_ name: String, _ type: String) throws(ExecutionError) -> GID? {
    guard let text = text(name) else { return nil }
    guard let gid = GID(text), gid.type == type else { throw .invalidID(text, field) }
    return gid
  }

  func ids(_ name: String, _ type: String) throws(ExecutionError) -> [GID]? {
    guard let texts = texts(name) else { return nil }
    var gids: [GID] = []
    for text in texts {
      guard let gid = GID(text), gid.type == type else { throw .invalidID(text, field) }
      gids.append(gid)
    }
    return gids
  }

  func object(_ name: String) -> MutationInput? {
    guard let value = given(name), value.objectValue != nil else { return nil }
    return child(value, [name])
  }

  func objects(_ name: String) -> [MutationInput]? {
    given(name)?.arrayValue?.enumerated().map { child($1, [name, String($0)]) }
  }

  /// The way to a member, for a user error.
  func path(to name: String) -> [String] { path + [name] }

  /// Refuses the first member that is given, isn't null or an empty list, and was not read.
  func finish() throws(ExecutionError) {
    for member in value.objectValue ?? [] where !read.contains(member.name) {
      if member.value.isNull || member.value.arrayValue?.isEmpty == true { continue }
      if path.isEmpty, member.value == field.definition?.argument(named: member.name)?.defaultValue?.json() {
        continue
      }
      let name = (path + [member.name]).joined(separator: ".")
      throw .notSimulated("Input '\(name)' of \(field.name)", type: "Mutation", field)
    }
    for child in children { try child.finish() }
  }

  private func given(_ name: String) -> JSONValue? {
    read.insert(name)
    return value[name]
  }

  private func child(_ value: JSONValue, _ steps: [String]) -> MutationInput {
    let child = MutationInput(value, path: path + steps, field)
    children.append(child)
    return child
  }
}
