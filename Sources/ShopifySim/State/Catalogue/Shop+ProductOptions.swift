import HashTreeCollections

/// Options added, changed and taken away.
extension Shop {
  /// What becomes of values besides their names.
  struct OptionChange: Sendable {
    var id: Int
    var name: String?
    var position: Int?
    var add: [String] = []
    var rename: [(id: Int, name: String)] = []
    var delete: [Int] = []
    /// Whether variants come and go with the values.
    var managesVariants = false
  }

  mutating func addOptions(
    _ options: [ProductDraft.Option], to id: Int, createsVariants: Bool
  ) throws(ShopError) -> [Happening] {
    lean(on: .catalogueOptions)
    guard products[id] != nil else {
      throw .user(["productId"], "Product does not exist", "PRODUCT_DOES_NOT_EXIST")
    }
    for (place, option) in options.enumerated() {
      let path = ["options", String(place)]
      guard let product = products[id], let name = option.name, !name.isEmpty else {
        throw .user(path, "Option name is missing", "OPTION_NAME_MISSING")
      }
      guard !product.options.contains(where: { $0.name == name }) else {
        throw .user(path, "Option '\(name)' already exists.", "OPTION_ALREADY_EXISTS")
      }
      guard product.options.count < 3 else {
        throw .user(path, "Can only specify a maximum of 3 options", "OPTIONS_OVER_LIMIT")
      }
      guard let first = option.values.first else {
        throw .user(path + ["values"], "Option values are missing", "OPTION_VALUES_MISSING")
      }
      let index = min(max((option.position ?? product.options.count + 1) - 1, 0), product.options.count)
      let made = Product.Option(id: nextID(), name: name, values: option.values)
      products[id]?.options.insert(made, at: index)
      for variant in product.variantIDs { setValue(first, at: index, of: variant, inserting: true) }
      if createsVariants { try multiply(id, option: index, by: Array(option.values.dropFirst())) }
    }
    products[id]?.updatedAt = now
    return [Happening(topic: .productsUpdate, resource: .product(id))]
  }

  /// A variant for each of the others' combinations and each further value.
  private mutating func multiply(_ id: Int, option index: Int, by values: [String]) throws(ShopError) {
    guard let product = products[id] else { return }
    for value in values {
      for model in product.variantIDs.compactMap({ variants[$0] }) {
        var draft = VariantDraft()
        draft.price = model.price
        draft.tracked = model.tracked
        draft.values = zip(product.options, model.optionValues).enumerated().map { place, pair in
          VariantDraft.Value(option: pair.0.name, name: place == index ? value : pair.1)
        }
        let combination = draft.values?.compactMap(\.name) ?? []
        let isThere = (products[id]?.variantIDs ?? []).contains { variants[$0]?.optionValues == combination }
        if !isThere { _ = try make(draft, of: id) }
      }
    }
  }

  private mutating func setValue(_ value: String?, at index: Int, of id: Int, inserting: Bool) {
    guard var variant = variants[id] else { return }
    if inserting, let value {
      variant.optionValues.insert(value, at: min(index, variant.optionValues.count))
    } else if let value {
      variant.optionValues[index] = value
    } else {
      variant.optionValues.remove(at: index)
    }
    variant.title = Self.title(of: variant.optionValues)
    variant.updatedAt = now
    variants[id] = variant
  }

  mutating func changeOption(_ change: OptionChange, of productID: Int) throws(ShopError) -> [Happening] {
    lean(on: .catalogueOptions)
    guard let product = products[productID] else {
      throw .user(["productId"], "Product does not exist", "PRODUCT_DOES_NOT_EXIST")
    }
    guard let index = product.options.firstIndex(where: { $0.id == change.id }) else {
      throw .user(["option"], "Option does not exist", "OPTION_DOES_NOT_EXIST")
    }
    var option = product.options[index]
    if let name = change.name {
      guard !product.options.contains(where: { $0.name == name && $0.id != change.id }) else {
        throw .user(["option", "name"], "Option already exists", "OPTION_ALREADY_EXISTS")
      }
      option.name = name
    }
    for (id, name) in change.rename {
      guard let place = option.index(ofValue: id) else {
        throw .user(["optionValuesToUpdate"], "Option value does not exist", "OPTION_VALUE_DOES_NOT_EXIST")
      }
      let old = option.values[place]
      option.rename(valueAt: place, to: name)
      for id in product.variantIDs where variants[id]?.optionValues[index] == old {
        setValue(name, at: index, of: id, inserting: false)
      }
    }
    for id in change.delete {
      guard let place = option.index(ofValue: id) else {
        throw .user(["optionValuesToDelete"], "Option value does not exist", "OPTION_VALUE_DOES_NOT_EXIST")
      }
      let name = option.values[place]
      let used = product.variantIDs.filter { variants[$0]?.optionValues[index] == name }
      guard used.isEmpty || change.managesVariants else {
        throw .user(
          ["optionValuesToDelete"], "Cannot delete an option value that has variants",
          "OPTION_VALUE_HAS_VARIANTS")
      }
      for variant in used { _ = try delete(variantID: variant, place: "optionValuesToDelete") }
      option.values.removeAll { $0 == name }
    }
    for name in change.add where option.values.contains(name) {
      throw .user(["optionValuesToAdd"], "Option value already exists", "OPTION_VALUE_ALREADY_EXISTS")
    }
    option.values += change.add
    products[productID]?.options[index] = option
    if change.managesVariants { try multiply(productID, option: index, by: change.add) }
    if let position = change.position { try move(option: index, to: position - 1, of: productID) }
    products[productID]?.updatedAt = now
    return [Happening(topic: .productsUpdate, resource: .product(productID))]
  }

  private mutating func move(option from: Int, to place: Int, of id: Int) throws(ShopError) {
    guard var product = products[id], product.options.indices.contains(place) else {
      throw .user(["option", "position"], "Position is invalid", "INVALID_POSITION")
    }
    product.options.insert(product.options.remove(at: from), at: place)
    products[id] = product
    for id in product.variantIDs {
      guard var variant = variants[id] else { continue }
      variant.optionValues.insert(variant.optionValues.remove(at: from), at: place)
      variant.title = Self.title(of: variant.optionValues)
      variants[id] = variant
    }
  }

  /// Takes options away; variants that become alike go when `keepsFirst`, otherwise they stand in the way.
  mutating func deleteOptions(
    _ ids: [Int], of productID: Int, keepsFirst: Bool
  ) throws(ShopError) -> [Happening] {
    lean(on: .catalogueOptions)
    guard products[productID] != nil else {
      throw .user(["productId"], "Product does not exist", "PRODUCT_DOES_NOT_EXIST")
    }
    for (place, id) in ids.enumerated() {
      guard let product = products[productID],
        let index = product.options.firstIndex(where: { $0.id == id })
      else {
        throw .user(["options", String(place)], "Option does not exist", "OPTION_DOES_NOT_EXIST")
      }
      var seen: Set<[String]> = []
      for id in product.variantIDs {
        guard var values = variants[id]?.optionValues else { continue }
        values.remove(at: index)
        if seen.insert(values).inserted { continue }
        guard keepsFirst else {
          throw .user(
            ["options", String(place)], "Cannot delete an option with multiple values",
            "CANNOT_DELETE_OPTION_WITH_MULTIPLE_VALUES")
        }
        _ = try delete(variantID: id, place: "options")
      }
      products[productID]?.options.remove(at: index)
      for id in products[productID]?.variantIDs ?? [] {
        setValue(nil, at: index, of: id, inserting: false)
      }
    }
    products[productID]?.updatedAt = now
    return [Happening(topic: .productsUpdate, resource: .product(productID))]
  }
}

extension Behaviour {
  static let catalogueOptions = Behaviour(
    "catalogue.options", .assumed,
    "Options that are taken away must not leave two variants alike, unless the strategy keeps the first of them."
  )
}
