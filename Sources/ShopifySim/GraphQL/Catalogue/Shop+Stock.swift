import HashTreeCollections

extension Shop {
  func product(handle: String) -> Product? { productIDs[handle].flatMap { products[$0] } }

  /// The levels of a variant's inventory item, in the order of the locations.
  func levels(of variant: ProductVariant) -> [InventoryLevel] {
    locations.compactMap {
      inventoryLevel(inventoryItemID: variant.inventoryItemID, locationID: $0.id)
    }
  }

  /// A variant's available units at every location.
  func available(of variant: ProductVariant) -> Int { levels(of: variant).reduce(0) { $0 + $1.available } }
}

extension ProductVariant {
  /// Its value of the product's option at an index; empty when it has none.
  func value(at index: Int) -> String { optionValues.indices.contains(index) ? optionValues[index] : "" }
}
