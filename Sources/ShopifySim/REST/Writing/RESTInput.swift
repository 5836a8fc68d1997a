import CommerceTypes
import GraphQLLanguage

/// An object of a request's body; what is given and nobody read is refused by ``finish(unchanged:)``, never ignored.
///
/// Numbers stand for texts and texts for numbers, as Shopify takes both.
final class RESTInput {
  let value: JSONValue
  /// The way here: `product.variants[0]`.
  let path: String
  private var read: Set<String> = ["id", "admin_graphql_api_id"]
  private var children: [RESTInput] = []

  init(_ value: JSONValue, path: String) {
    self.value = value
    self.path = path
  }

  /// Whether the member is given, null or not.
  func has(_ name: String) -> Bool { given(name) != nil }

  /// A text; nil for null and for what isn't given, a number as it is written.
  func text(_ name: String) -> String? {
    switch given(name) {
    case .string(let text), .number(let text): text
    default: nil
    }
  }

  func bool(_ name: String) throws(RESTAnswer) -> Bool? {
    switch given(name) {
    case nil, .null: return nil
    case .boolean(let value): return value
    case .string("true"): return true
    case .string("false"): return false
    default: throw .invalid(name, "must be true or false")
    }
  }

  func int(_ name: String) throws(RESTAnswer) -> Int? {
    guard let text = text(name), !text.isEmpty else { return nil }
    guard let number = Int(text) else { throw .invalid(name, "must be an integer") }
    return number
  }

  /// An amount; nil for an empty text too.
  func decimal(_ name: String) throws(RESTAnswer) -> ExactDecimal? {
    guard let text = text(name), !text.isEmpty else { return nil }
    guard let number = ExactDecimal(text) else { throw .invalid(name, "is not a number") }
    return number
  }

  /// The text of a member that is needed.
  func needed(_ name: String) throws(RESTAnswer) -> String {
    guard let text = text(name), text.contains(where: { !$0.isWhitespace }) else {
      throw .invalid(name, "can't be blank")
    }
    return text
  }

  /// A list, or a text with commas between: tags and the like.
  func words(_ name: String) -> [String]? {
    guard let value = given(name) else { return nil }
    let parts =
      value.arrayValue.map { $0.compactMap(\.stringValue) }
      ?? (value.stringValue ?? "").split(separator: ",").map(String.init)
    return parts.map(Self.trimmed).filter { !$0.isEmpty }
  }

  func texts(_ name: String) -> [String]? { given(name)?.arrayValue?.compactMap(\.stringValue) }

  /// Any value as it was given, with all that it holds taken as read.
  func json(_ name: String) -> JSONValue? { given(name) }

  func object(_ name: String) -> RESTInput? {
    guard let value = given(name), value.objectValue != nil else { return nil }
    return child(value, ".\(name)")
  }

  func objects(_ name: String) -> [RESTInput]? {
    given(name)?.arrayValue?.enumerated().map { child($1, ".\(name)[\($0)]") }
  }

  /// Takes members as read that Shopify ignores too, or that change nothing here.
  func ignore(_ names: String...) { read.formUnion(names) }

  /// Refuses the first member that is given, isn't null or empty, wasn't read, and isn't the same in what is there.
  ///
  /// Clients send back whole records with a few members changed: what is as it was needs no reading.
  func finish(unchanged current: JSONValue? = nil) throws(RESTAnswer) {
    for member in value.objectValue ?? [] where !read.contains(member.name) {
      if Self.isEmpty(member.value) { continue }
      if let own = current?[member.name], Self.same(member.value, own) { continue }
      throw .notSimulated("\(path).\(member.name)")
    }
    for child in children { try child.finish() }
  }

  /// Takes all that is in it as read, for parts that were compared with what is there.
  func finishPart(unchanged current: JSONValue?) throws(RESTAnswer) {
    try finish(unchanged: current)
    read.formUnion((value.objectValue ?? []).map(\.name))
  }

  private static func isEmpty(_ value: JSONValue) -> Bool {
    value.isNull || value == "" || value.arrayValue?.isEmpty == true || value.objectValue?.isEmpty == true
  }

  /// Whether two values say the same, whatever the order of their members and the zeros of their numbers.
  ///
  /// `sent` may leave members out: clients take ids of parents out of nested records.
  static func same(_ sent: JSONValue, _ own: JSONValue) -> Bool {
    switch (sent, own) {
    case (.number(let left), .number(let right)):
      return left == right || number(left) != nil && number(left) == number(right)
    case (.array(let left), .array(let right)):
      return left.count == right.count && zip(left, right).allSatisfy { same($0, $1) }
    case (.object(let left), .object):
      return left.allSatisfy { member in own[member.name].map { same(member.value, $0) } ?? false }
    default: return sent == own
    }
  }

  private static func number(_ text: String) -> ExactDecimal? { ExactDecimal(text) }

  private static func trimmed(_ text: String) -> String {
    String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }

  private func given(_ name: String) -> JSONValue? {
    read.insert(name)
    return value[name]
  }

  private func child(_ value: JSONValue, _ step: String) -> RESTInput {
    let child = RESTInput(value, path: path + step)
    children.append(child)
    return child
  }
}
