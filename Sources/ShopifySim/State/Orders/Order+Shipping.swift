extension Order {
  /// What is known of the way its parcels take: the first shipping line's.
  var shippingFacts: ShippingFacts? { shippingLines.first { !$0.isRemoved }?.facts }
}
