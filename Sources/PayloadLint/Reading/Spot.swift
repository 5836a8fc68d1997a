import GraphQLLanguage

/// A value of the payload together with the way to it.
struct Spot: Sendable {
  let node: JSONNode
  private let trail: Trail?

  /// The root.
  init(_ node: JSONNode) {
    self.init(node, nil)
  }

  private init(_ node: JSONNode, _ trail: Trail?) {
    self.node = node
    self.trail = trail
  }

  /// From the root, `refunds[0].subtotal`; empty for the root.
  var path: String { trail?.path ?? "" }

  var place: Place { Place(path: path, location: node.location) }

  /// What it is called: `subtotal` of `refunds[0].subtotal`, `totalPriceSet` of its amounts.
  var name: String {
    let inside: Set<String> = ["amount", "shop_money", "presentment_money", "shopMoney", "presentmentMoney"]
    let names = trail?.names() ?? []
    let owner = names.first { !inside.contains($0) } ?? ""
    let isBag = owner.hasSuffix("Set") || owner.hasSuffix("_set")
    return isBag ? owner : names.first ?? ""
  }

  /// The member it stands in; nil for the root and for elements of an array.
  var key: String? {
    if case .name(let name)? = trail?.step { name } else { nil }
  }

  var isNull: Bool { node.isNull }
  var text: String? { node.stringValue }
  var flag: Bool? { node.boolValue }
  var integer: Int? { node.numberText.flatMap { Int($0) } }

  /// What an identifier names: the digits at its end, from a number, a quoted number or a GID.
  var identity: String? {
    guard let written = node.numberText ?? node.stringValue else { return nil }
    let tail = written.split(separator: "?").first?.split(separator: "/").last.map(String.init)
    return tail.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The first of these members that is there, also when it is null.
  func member(_ names: String...) -> Spot? {
    guard let members = node.members else { return nil }
    for name in names {
      if let found = members.first(where: { $0.name == name }) {
        return Spot(found.value, Trail(trail, .name(name)))
      }
    }
    return nil
  }

  /// The first of these members that is there and not null.
  subscript(_ names: String...) -> Spot? {
    for name in names {
      if let found = member(name), !found.isNull { return found }
    }
    return nil
  }

  /// The elements of an array.
  var elements: [Spot] {
    (node.elements ?? []).enumerated().map { Spot($1, Trail(trail, .index($0))) }
  }

  /// The values of an object.
  var children: [Spot] {
    (node.members ?? []).map { Spot($0.value, Trail(trail, .name($0.name))) }
  }
}
