extension Behaviour {
  /// The behaviours of payouts, in the order of their declarations.
  static let payouts: [Behaviour] = [
    .soldGiftCard, .creditedGiftCard, .disabledGiftCard, .chargeFee, .refundFee, .payoutDays,
    .carriedBalance, .lapsedAuthorization, .disputeMoney, .disputeDeadline,
  ]
}
