import GraphQLLanguage

/// A value of the payload together with the way to it.
struct Spot: Sendable {
  let node: JSONNode
  let path: String

  init(_ node: JSONNode, path: String) {
    self.node = node
    self.path = path
  }

  var place: Place { Place(path: path, location: node.location) }

  /// The last name of the path: `subtotal` of `refunds[0].subtotal`, `totalPriceSet` of its amounts.
  var name: String {
    let inside: Set<Substring> = [
      "amount", "shop_money", "presentment_money", "shopMoney", "presentmentMoney",
    ]
    let names = path.split(separator: ".")
    let owner = names.last { !inside.contains($0) } ?? ""
    let isBag = owner.hasSuffix("Set") || owner.hasSuffix("_set")
    return String(isBag ? owner : names.last ?? "")
  }

  /// The last name of the path as it stands.
  var key: String { path.split(separator: ".").last.map(String.init) ?? "" }

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
        return Spot(found.value, path: path.isEmpty ? name : "\(path).\(name)")
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
    (node.elements ?? []).enumerated().map { Spot($1, path: "\(path)[\($0)]") }
  }

  /// The values of an object.
  var children: [Spot] {
    (node.members ?? []).map { Spot($0.value, path: path.isEmpty ? $0.name : "\(path).\($0.name)") }
  }
}
