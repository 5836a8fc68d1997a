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
  static let v19: [String: Signature] = [
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
    "toggle_active": Signature([], takesIDs: true),
    "check_access_rights": Signature(["operation", "raise_exception"], required: 1),
  ]

  /// Odoo 14's.
  static let v14: [String: Signature] = v19.merging([
    "search": Signature(["args", "offset", "limit", "order", "count"], required: 1),
    "search_count": Signature(["args"], required: 1),
    "search_read": Signature(["domain", "fields", "offset", "limit", "order"]),
    "name_search": Signature(["name", "args", "operator", "limit"]),
    "default_get": Signature(["fields_list"], required: 1),
    "name_get": Signature([], takesIDs: true),
    "exists": Signature([], takesIDs: true),
    "browse": Signature([], takesIDs: true),
    "sudo": Signature(["flag"], takesIDs: true),
    "ensure_one": Signature([], takesIDs: true),
    "flush": Signature(["fnames", "records"]),
    "invalidate_cache": Signature(["fnames", "ids"]),
    "user_has_groups": Signature(["groups"], required: 1),
  ]) { _, own in own }.filter { $0.key != "has_access" }

  /// Arguments by parameter name, or the TypeError that Python raises; `function` is what that calls the method.
  func bind(
    _ function: String, _ arguments: [XMLRPCValue], _ keywords: [String: XMLRPCValue], readsFormat: Bool
  ) throws -> [String: XMLRPCValue] {
    guard arguments.count <= parameters.count else {
      throw TwinError.python(
        "TypeError",
        "\(function) takes \(parameters.count + 1) positional arguments but \(arguments.count + 1) were given"
      )
    }
    var bound = Dictionary(uniqueKeysWithValues: zip(parameters, arguments))
    for (keyword, value) in keywords.sorted(by: { $0.key < $1.key }) {
      guard parameters.contains(keyword) else {
        throw TwinError.python(
          "TypeError",
          "\(readsFormat ? "BaseModel._read_format()" : function) got an unexpected keyword argument '\(keyword)'"
        )
      }
      guard bound[keyword] == nil else {
        throw TwinError.python("TypeError", "\(function) got multiple values for argument '\(keyword)'")
      }
      bound[keyword] = value
    }
    let missing = parameters.prefix(required).filter { bound[$0] == nil }
    guard missing.isEmpty else { throw Self.missing(Array(missing), of: function) }
    return bound
  }

  /// What Python says of parameters without an argument.
  static func missing(_ names: [String], of function: String) -> TwinError {
    let quoted = names.map { "'\($0)'" }
    let list =
      quoted.count < 3
      ? quoted.joined(separator: " and ")
      : quoted.dropLast().joined(separator: ", ") + ", and " + quoted[quoted.count - 1]
    return .python(
      "TypeError",
      "\(function) missing \(names.count) required positional argument\(names.count == 1 ? "" : "s"): \(list)"
    )
  }
}
