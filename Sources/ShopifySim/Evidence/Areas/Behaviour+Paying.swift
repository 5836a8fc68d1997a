extension Behaviour {
  /// The behaviours of paying, in the order of their declarations.
  static let paying: [Behaviour] = [
    .paymentID, .capture, .void, .pendingPaid, .authorization, .giftCardPays, .storeCreditPays, .cashRounding,
    .tenders,
  ]
}
