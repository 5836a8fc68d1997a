import GraphQLLanguage

/// What Shopify predicts of a customer; no model runs here, a step says it.
struct CustomerStatisticsObject: Resolvable {
  let customer: Customer
  var typeName: String { "CustomerStatistics" }

  func value(of field: CollectedField) -> ResolvedValue? {
    field.name == "predictedSpendTier" ? .text(customer.predictedSpendTier) : nil
  }
}
