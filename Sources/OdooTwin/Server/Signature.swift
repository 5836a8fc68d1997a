import XMLRPCWire

/// The parameters of one of the ORM's methods, as Python would bind them.
struct Signature {
  /// The class Python names when arguments don't fit: `BaseModel`, or the model's own.
  let isModelsOwn: Bool
  /// False for methods of the model itself: their first argument isn't ids.
  let takesIDs: Bool
  let parameters: [String]
  let required: Int

  init(_ parameters: [String], required: Int = 0, takesIDs: Bool = false, isModelsOwn: Bool = false) {
    self.parameters = parameters
    self.required = required
    self.takesIDs = takesIDs
    self.isModelsOwn = isModelsOwn
  }

  /// Odoo 19's.
  static let known: [String: Signature] = [
    "create": Signature(["vals_list"], required: 1, isModelsOwn: true),
    "write": Signature(["vals"], required: 1, takesIDs: true, isModelsOwn: true),
    "unlink": Signature([], takesIDs: true, isModelsOwn: true),
    "read": Signature(["fields", "load"], takesIDs: true),
    "search": Signature(["domain", "offset", "limit", "order"], required: 1),
    "search_count": Signature(["domain", "limit"], required: 1),
    "search_read": Signature(["domain", "fields", "offset", "limit", "order", "load"]),
    "fields_get": Signature(["allfields", "attributes"]),
    "name_search": Signature(["name", "domain", "operator", "limit"]),
    "name_create": Signature(["name"], required: 1),
    "default_get": Signature(["fields"], required: 1),
    "copy": Signature(["default"], takesIDs: true),
    "load": Signature(["fields", "data"], required: 2),
    "get_metadata": Signature([], takesIDs: true),
    "get_external_id": Signature([], takesIDs: true),
    "action_archive": Signature([], takesIDs: true),
    "action_unarchive": Signature([], takesIDs: true),
    "has_access": Signature(["operation"], required: 1, takesIDs: true),
    "message_post": Signature(["body", "subject", "message_type", "subtype_xmlid"], takesIDs: true),
    "message_unsubscribe": Signature(["partner_ids"], takesIDs: true),
  ]

  /// Arguments by parameter name, or the TypeError that Python raises.
  func bind(
    _ call: String, _ model: String, _ arguments: [XMLRPCValue], _ keywords: [String: XMLRPCValue]
  ) throws -> [String: XMLRPCValue] {
    let owner =
      isModelsOwn
      ? model.split(whereSeparator: { $0 == "." || $0 == "_" }).map(\.capitalized).joined() : "BaseModel"
    let name = "\(owner).\(call)()"
    guard arguments.count <= parameters.count else {
      throw TwinError.python(
        "TypeError",
        "\(name) takes \(parameters.count + 1) positional arguments but \(arguments.count + 1) were given")
    }
    var bound = Dictionary(uniqueKeysWithValues: zip(parameters, arguments))
    for (keyword, value) in keywords.sorted(by: { $0.key < $1.key }) {
      guard parameters.contains(keyword) else {
        throw TwinError.python(
          "TypeError",
          call == "search_read"
            ? "BaseModel._read_format() got an unexpected keyword argument '\(keyword)'"
            : "\(name) got an unexpected keyword argument '\(keyword)'")
      }
      guard bound[keyword] == nil else {
        throw TwinError.python("TypeError", "\(name) got multiple values for argument '\(keyword)'")
      }
      bound[keyword] = value
    }
    let missing = parameters.prefix(required).filter { bound[$0] == nil }
    guard missing.isEmpty else {
      let names = missing.map { "'\($0)'" }.joined(separator: " and ")
      throw TwinError.python(
        "TypeError",
        "\(name) missing \(missing.count) required positional argument\(missing.count == 1 ? "" : "s"): \(names)"
      )
    }
    return bound
  }
}

extension Substring {
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
