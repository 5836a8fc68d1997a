import GraphQLLanguage

/// Mutations of fulfillments and fulfillment orders.
extension MutationRoot {
  /// The answer, nil for other fields.
  func fulfillment(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    nil
  }
}
