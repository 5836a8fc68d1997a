extension Behaviour {
  /// The behaviours of what surrounds sales, in the order of their declarations.
  static let engagement: [Behaviour] = [
    .abandonedCheckout, .appFeedback, .codeDiscount, .codeUse, .discountSummary, .journey,
    .subscriptionBilling, .timeline, .salesReport,
  ]
}
