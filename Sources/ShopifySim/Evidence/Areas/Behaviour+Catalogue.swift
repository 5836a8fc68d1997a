extension Behaviour {
  /// The behaviours of catalogue, in the order of their declarations.
  static let catalogue: [Behaviour] = [
    .sharedSKU, .deletedProduct, .deactivatedLocation, .customerOfOrder, .companyLocation,
    .catalogueCategories, .catalogueMedia, .catalogueSchedule, .catalogueCollections, .catalogueProducts,
    .catalogueMetafields, .catalogueOptions, .inventoryAdjust, .inventoryReasons, .inventoryActivate,
    .catalogueServices,
  ]
}
