/// A field of a type that a real client selects.
struct ClientPair: Hashable, Comparable {
  let type: String
  let field: String
  /// How many of the 13 clients select it.
  let clients: Int

  var name: String { "\(type).\(field)" }

  static func < (left: ClientPair, right: ClientPair) -> Bool {
    (left.type, left.field) < (right.type, right.field)
  }
}
