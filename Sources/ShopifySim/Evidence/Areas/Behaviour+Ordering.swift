extension Behaviour {
  /// The behaviours of ordering, in the order of their declarations.
  static let ordering: [Behaviour] = [
    .routingComplete, .orderLevelTaxes, .companyBuys, .taxExempt, .exemptionWords, .paymentTerms, .tipLine,
    .giftCardUntaxed, .customLine, .duties, .discountSequence, .discountCap, .discountWords,
    .largestRemainder,
    .taxOnTop, .taxInside, .edit, .editRemoves, .editAdds, .editShipping, .update, .close, .draft,
    .draftCompletes,
  ]
}
