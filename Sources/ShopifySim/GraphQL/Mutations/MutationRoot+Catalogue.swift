import GraphQLLanguage

/// Mutations of products, variants, media, collections and metafields.
extension MutationRoot {
  /// The answer, nil for other fields.
  func catalogue(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    let input = MutationInput(field)
    switch field.name {
    case "productCreate": return .object(try productCreate(field, input))
    case "productUpdate": return .object(try productUpdate(field, input))
    case "productSet": return .object(try productSet(field, input))
    case "productDelete": return .object(try productDelete(field, input))
    case "productDuplicate": return .object(try productDuplicate(field, input))
    case "productChangeStatus": return .object(try productChangeStatus(field, input))
    case "productVariantsBulkCreate": return .object(try variantsCreate(field, input))
    case "productVariantsBulkUpdate": return .object(try variantsUpdate(field, input))
    case "productVariantsBulkDelete": return .object(try variantsDelete(field, input))
    case "productOptionsCreate": return .object(try optionsCreate(field, input))
    case "productOptionUpdate": return .object(try optionUpdate(field, input))
    case "productOptionsDelete": return .object(try optionsDelete(field, input))
    case "productCreateMedia": return .object(try mediaCreate(field, input))
    case "productUpdateMedia": return .object(try mediaUpdate(field, input))
    case "productDeleteMedia": return .object(try mediaDelete(field, input))
    case "productReorderMedia": return .object(try mediaReorder(field, input))
    case "productVariantAppendMedia", "productVariantDetachMedia":
      return .object(try variantMedia(field, input))
    case "collectionCreate", "collectionUpdate": return .object(try collectionSave(field, input))
    case "collectionDelete": return .object(try collectionDelete(field, input))
    case "collectionAddProducts", "collectionRemoveProducts":
      return .object(try collectionProducts(field, input))
    case "metafieldsSet": return .object(try metafieldsSet(field, input))
    case "metafieldsDelete": return .object(try metafieldsDelete(field, input))
    case "metafieldDefinitionCreate": return .object(try definitionCreate(field, input))
    default: return nil
    }
  }

  /// Changes the shop; a refusal is answered with its own field and code, or with these.
  func answer<Value: Sendable>(
    _ field: CollectedField, at path: [String]?, code: String? = nil,
    change: (inout Shop) throws(ShopError) -> (Value, [Happening]),
    done: (Value, ShopReading) -> [String: ResolvedValue]
  ) -> PayloadObject {
    do throws(ShopError) {
      let value = try store.change(change)
      return PayloadObject(field, done(value, reading))
    } catch {
      return PayloadObject(field, refused: [UserErrorObject(refusal: error, field: path, code: code)])
    }
  }
}

extension ShopReading {
  /// A product as a mutation answers it.
  func value(ofProduct id: Int) -> ResolvedValue {
    .optional(shop.products[id].map { ProductObject(product: $0, reading: self) })
  }

  func values(ofVariants ids: [Int]) -> ResolvedValue {
    .list(ids.compactMap { shop.variants[$0] }.map { VariantObject(variant: $0, reading: self) })
  }
}
