import Foundation

/// Says of a document whether strict XML-RPC allows it, and what it means; knows nothing of the decoder.
struct Judge {
  /// The `nil`, `i8` and Apache extensions.
  let allowsExtensions: Bool

  private static let mostNested = 64
  /// Distinct names of members that a document may have.
  static let mostNames = 4096

  func judge(_ bytes: [UInt8], isCall: Bool) throws(Refused) -> JudgedDocument {
    var reader = try DocumentReader(bytes, allowsApache: allowsExtensions)
    let root = try reader.document()
    return isCall ? try call(root) : try response(root)
  }

  // MARK: Envelope

  private func response(_ root: Node) throws(Refused) -> JudgedDocument {
    let child = try only(try named("methodResponse", root))
    if child.name == "fault", !child.isApache {
      return try fault(try value(try only(child), nested: 1))
    }
    return .value(try value(try only(try named("param", try only(try named("params", child)))), nested: 1))
  }

  private func call(_ root: Node) throws(Refused) -> JudgedDocument {
    let children = try elements(of: try named("methodCall", root))
    guard (1...2).contains(children.count) else { throw Refused("not a name and parameters") }
    let name = try text(of: try named("methodName", children[0]))
    let allowed = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.:/".utf8)
    guard !name.isEmpty, name.allSatisfy(allowed.contains) else { throw Refused("a bad method name") }
    var parameters: [JudgedValue] = []
    if children.count == 2 {
      for param in try elements(of: try named("params", children[1])) {
        parameters.append(try value(try only(try named("param", param)), nested: 1))
      }
    }
    return .call(name: name, parameters: parameters)
  }

  private func fault(_ value: JudgedValue) throws(Refused) -> JudgedDocument {
    guard case .structure(let members) = value, members.count == 2 else { throw Refused("no fault") }
    func member(_ name: String) -> JudgedValue? { members.first { $0.name == Array(name.utf8) }?.value }
    guard case .int(let code)? = member("faultCode"), Int32(exactly: code) != nil,
      case .string(let text)? = member("faultString")
    else { throw Refused("no fault") }
    return .fault(code: code, text: text)
  }

  // MARK: Values

  private func value(_ node: Node, nested: Int) throws(Refused) -> JudgedValue {
    _ = try named("value", node)
    guard nested <= Self.mostNested else { throw Refused("values nested too deep") }
    let children = node.elements
    if children.isEmpty { return .string(node.text) }
    let type = try only(node)
    if type.isApache {
      switch type.name {
      case "nil": return try null(type)
      case "i8": return .int(try ScalarJudge.int(text(of: type), in: Int.min...Int.max))
      default: throw Refused("an element that Apache doesn't have either")
      }
    }
    switch type.name {
    case "int", "i4":
      return .int(try ScalarJudge.int(text(of: type), in: Int(Int32.min)...Int(Int32.max)))
    case "i8" where allowsExtensions:
      return .int(try ScalarJudge.int(text(of: type), in: Int.min...Int.max))
    case "nil" where allowsExtensions: return try null(type)
    case "boolean": return .boolean(try ScalarJudge.boolean(text(of: type)))
    case "double": return .double(try ScalarJudge.double(text(of: type)))
    case "string": return .string(try text(of: type))
    case "dateTime.iso8601": return .dateTime(try ScalarJudge.dateTime(text(of: type)))
    case "base64": return .base64(try ScalarJudge.base64(text(of: type)))
    case "array":
      var values: [JudgedValue] = []
      for element in try elements(of: try named("data", try only(type))) {
        values.append(try value(element, nested: nested + 1))
      }
      return .array(values)
    case "struct":
      var members: [(name: [UInt8], value: JudgedValue)] = []
      for member in try elements(of: type) {
        let parts = try elements(of: try named("member", member))
        guard parts.count == 2 else { throw Refused("not a name and a value") }
        let name = try text(of: try named("name", parts[0]))
        guard !members.contains(where: { $0.name == name }) else { throw Refused("a member twice") }
        members.append((name, try value(parts[1], nested: nested + 1)))
      }
      return .structure(members)
    default: throw Refused("no type")
    }
  }

  private func null(_ node: Node) throws(Refused) -> JudgedValue {
    guard try text(of: node).isEmpty else { throw Refused("a nil with content") }
    return .null
  }

  // MARK: Nodes

  private func named(_ name: String, _ node: Node) throws(Refused) -> Node {
    guard node.name == name, !node.isApache else { throw Refused("\(name) expected") }
    return node
  }

  /// The child elements of a node that has nothing else but white space.
  private func elements(of node: Node) throws(Refused) -> [Node] {
    guard node.text.allSatisfy({ [0x20, 0x9, 0xA, 0xD].contains($0) }) else { throw Refused("text") }
    return node.elements
  }

  private func only(_ node: Node) throws(Refused) -> Node {
    let children = try elements(of: node)
    guard children.count == 1 else { throw Refused("\(children.count) elements instead of one") }
    return children[0]
  }

  private func text(of node: Node) throws(Refused) -> [UInt8] {
    guard node.elements.isEmpty else { throw Refused("elements instead of text") }
    return node.text
  }
}
