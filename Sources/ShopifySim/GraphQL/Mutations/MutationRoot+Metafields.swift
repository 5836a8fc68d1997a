import GraphQLLanguage
import HashTreeCollections

/// Metafields set and deleted, and their definitions.
extension MutationRoot {
  /// A metafield to set.
  private struct Wanted: Sendable {
    let owner: GID
    let namespace: String
    let key: String
    let value: String
    let type: String?
    let path: [String]
  }

  /// An owner's id; one whose kind has no metafields here is refused.
  private func owner(_ text: String?, _ field: CollectedField) throws(ExecutionError) -> GID {
    guard let gid = text.flatMap({ GID($0) }) else { throw .invalidID(text ?? "", field) }
    guard Shop.metafieldOwnerType(of: gid.type) != nil else {
      throw .notSimulated("Metafields of a \(gid.type)", type: "Mutation", field)
    }
    return gid
  }

  /// What the input names, and those of its owners that are there; deleting has neither values nor types in its schema.
  private func metafields(
    _ input: MutationInput, _ field: CollectedField
  ) throws(ExecutionError) -> (wanted: [Wanted], isThere: Set<GID>) {
    var wanted: [Wanted] = []
    for metafield in input.objects("metafields") ?? [] {
      wanted.append(
        Wanted(
          owner: try owner(metafield.text("ownerId"), field),
          namespace: Shop.namespace(metafield.text("namespace")), key: metafield.text("key") ?? "",
          value: metafield.text("value") ?? "", type: metafield.text("type"), path: metafield.path))
    }
    try input.finish()
    return (
      wanted,
      Set(wanted.map(\.owner).filter { (reading.object($0) ?? nil) != nil || isMedia($0) })
    )
  }

  func metafieldsSet(
    _ field: CollectedField, _ input: MutationInput
  ) throws(ExecutionError) -> PayloadObject {
    let (wanted, isThere) = try metafields(input, field)
    return answer(field, at: ["metafields"], code: "INVALID") { [wanted] shop throws(ShopError) in
      guard wanted.count <= 25 else {
        throw .user(
          ["metafields"], "Exceeded the maximum metafields input limit of 25.", "LESS_THAN_OR_EQUAL_TO")
      }
      var happenings: [Happening] = []
      for one in wanted {
        guard isThere.contains(one.owner) else {
          throw .user(one.path + ["ownerId"], "Owner does not exist.", "INVALID")
        }
        happenings += try Self.set(one, in: &shop)
      }
      return (wanted.map { ($0.owner, $0.namespace, $0.key) }, happenings)
    } done: { places, reading in
      let objects: [(any Resolvable)?] = places.compactMap { owner, namespace, key in
        reading.shop.metafields(of: owner).first { $0.namespace == namespace && $0.key == key }.map {
          MetafieldObject(
            metafield: $0, owner: Shop.metafieldOwnerType(of: owner.type) ?? "", subject: (owner, reading))
        }
      }
      return ["metafields": .list(objects)]
    }
  }

  private func isMedia(_ gid: GID) -> Bool {
    gid.type == "MediaImage" && store.shop.products.contains { $0.media.contains { $0.gid == gid } }
  }

  private static func set(_ one: Wanted, in shop: inout Shop) throws(ShopError) -> [Happening] {
    let kind = Shop.metafieldOwnerType(of: one.owner.type) ?? ""
    let known = shop.metafields(of: one.owner).first { $0.namespace == one.namespace && $0.key == one.key }
    let definition = shop.definition(kind, one.namespace, one.key)
    guard !one.key.isEmpty else { throw .user(one.path + ["key"], "Key can't be blank", "BLANK") }
    guard let type = definition?.type ?? one.type ?? known?.type else {
      throw .user(one.path + ["type"], "Type can't be blank", "BLANK")
    }
    if let asked = one.type, asked != type {
      throw .user(
        one.path + ["type"], "Type '\(asked)' must be consistent with the definition's type: '\(type)'.",
        "INVALID_TYPE")
    }
    if let fault = Shop.fault(of: one.value, type: type) {
      throw .user(one.path + ["value"], fault, one.value.isEmpty ? "BLANK" : "INVALID_VALUE")
    }
    let metafield = MetafieldInput(namespace: one.namespace, key: one.key, type: type, value: one.value)
    if one.owner.type == "Product" { shop.noteUniqueValue(metafield, ofProduct: one.owner.number) }
    return shop.changeMetafields(of: one.owner) { shop, own in shop.set(metafield, in: &own) }
  }

  func metafieldsDelete(
    _ field: CollectedField, _ input: MutationInput
  ) throws(ExecutionError) -> PayloadObject {
    let (wanted, isThere) = try metafields(input, field)
    return answer(field, at: ["metafields"]) { [wanted] shop throws(ShopError) in
      var happenings: [Happening] = []
      var gone: [Bool] = []
      for one in wanted {
        guard isThere.contains(one.owner) else {
          throw .user(one.path + ["ownerId"], "Owner does not exist.")
        }
        let isKnown = shop.metafields(of: one.owner).contains {
          $0.namespace == one.namespace && $0.key == one.key
        }
        gone.append(isKnown)
        guard isKnown else { continue }
        happenings += shop.changeMetafields(of: one.owner) { _, own in
          own.removeAll { $0.namespace == one.namespace && $0.key == one.key }
        }
      }
      return (gone, happenings)
    } done: { gone, _ in
      let objects: [(any Resolvable)?] = zip(wanted, gone).map { one, isGone in
        isGone
          ? MetafieldIdentifierAnswer(
            ownerID: one.owner.description, namespace: one.namespace, key: one.key) : nil
      }
      return ["deletedMetafields": .list(objects)]
    }
  }

  func definitionCreate(
    _ field: CollectedField, _ input: MutationInput
  ) throws(ExecutionError) -> PayloadObject {
    let given = input.object("definition")
    let namespace = Shop.namespace(given?.text("namespace"))
    let key = given?.text("key") ?? ""
    let name = given?.text("name") ?? ""
    let description = given?.text("description")
    let owner = given?.text("ownerType") ?? ""
    let type = given?.text("type") ?? ""
    if given?.bool("useAsCollectionCondition") == true {
      throw .notSimulated("A definition for collections' rules", type: "Mutation", field)
    }
    if given?.bool("pin") == true {
      throw .notSimulated("A pinned metafield definition", type: "Mutation", field)
    }
    try input.finish()
    return answer(field, at: ["definition"], code: "INVALID") { shop throws(ShopError) in
      guard !name.isEmpty else { throw .user(["definition", "name"], "Name can't be blank", "BLANK") }
      guard key.count >= 2 else {
        throw .user(["definition", "key"], "Key is too short (minimum is 2 characters)", "TOO_SHORT")
      }
      guard shop.definition(owner, namespace, key) == nil else {
        throw .user(
          ["definition", "key"],
          "Key is in use for \(owner.lowercased()) metafields on the '\(namespace)' namespace.", "TAKEN")
      }
      let definition = MetafieldDefinition(
        id: shop.nextID(), ownerType: owner, namespace: namespace, key: key, name: name,
        description: description, type: type)
      shop.catalogue.metafieldDefinitions.append(definition)
      shop.catalogue.definitionIDs[definition.place] = definition.id
      return (definition, [])
    } done: { definition, _ in
      ["createdDefinition": .object(MetafieldDefinitionObject(definition: definition))]
    }
  }
}
