import GraphQLLanguage

/// Which part of an event's body a subscription gets; equal selections share one payload.
struct PayloadSelection: Sendable, Hashable {
  let includeFields: [String]
  let metafieldNamespaces: [String]
  let metafields: [MetafieldIdentifier]

  init(_ subscription: WebhookSubscription) {
    includeFields = subscription.includeFields
    metafieldNamespaces = subscription.metafieldNamespaces
    metafields = subscription.metafields
  }

  private var wantsMetafields: Bool { !metafieldNamespaces.isEmpty || !metafields.isEmpty }

  /// The body with the fields asked for, in their order.
  func applied(to body: JSONValue) -> JSONValue {
    guard case .object(var members) = body else { return body }
    let known = members.first { $0.name == "metafields" }?.value.arrayValue ?? []
    members.removeAll { $0.name == "metafields" }
    var shown = JSONValue.object(members)
    if !includeFields.isEmpty {
      var tree = FieldTree()
      for field in includeFields { tree.include(field.split(separator: ".").map(String.init)[...]) }
      shown = tree.part(of: shown)
    }
    guard wantsMetafields, case .object(let kept) = shown else { return shown }
    return .object(kept + [JSONMember("metafields", .array(known.filter(wants)))])
  }

  private func wants(_ metafield: JSONValue) -> Bool {
    guard let namespace = metafield["namespace"]?.stringValue, let key = metafield["key"]?.stringValue else {
      return false
    }
    return metafieldNamespaces.contains(namespace)
      || metafields.contains(MetafieldIdentifier(namespace: namespace, key: key))
  }
}
