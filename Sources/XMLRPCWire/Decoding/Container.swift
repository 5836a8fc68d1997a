/// An array or struct under construction; grows in place.
struct Container {
  private(set) var elements: [XMLRPCValue] = []
  private(set) var members: [XMLRPCMember] = []
  /// The names once there are too many to look through.
  private var names: Set<String> = []

  private static let mostLookedThrough = 24

  mutating func append(_ element: XMLRPCValue) { elements.append(element) }

  /// False when the struct has the name already.
  mutating func append(_ value: XMLRPCValue, named name: String) -> Bool {
    if members.count < Self.mostLookedThrough {
      guard !members.contains(where: { $0.name == name }) else { return false }
    } else {
      if names.isEmpty { names = Set(members.map(\.name)) }
      guard names.insert(name).inserted else { return false }
    }
    members.append(XMLRPCMember(name, value))
    return true
  }
}
