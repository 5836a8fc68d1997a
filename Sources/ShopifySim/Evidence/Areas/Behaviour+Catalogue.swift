extension Behaviour {
  /// The behaviours of catalogue, in the order of their declarations.
  static let catalogue: [Behaviour] = [
    .sharedSKU, .deletedProduct, .deactivatedLocation, .customerOfOrder, .companyLocation,
  ]
}
