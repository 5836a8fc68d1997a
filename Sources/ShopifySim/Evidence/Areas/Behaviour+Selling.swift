extension Behaviour {
  /// The behaviours of what is sold how and where, in the order of their declarations.
  static let selling: [Behaviour] = [
    .sellingByStep, .priceListPrices, .autoPublishing, .translations, .companyRoles, .paymentTermsTemplates,
    .balanceAdjustment, .failedPayout, .withdrawal,
  ]
}
