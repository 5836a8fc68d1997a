import GraphQLLanguage

/// Mutations of customers and companies.
extension MutationRoot {
  /// The answer, nil for other fields.
  func people(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    nil
  }
}
