import GraphQLLanguage

/// Mutations of orders, drafts, refunds and returns.
extension MutationRoot {
  /// The answer, nil for other fields.
  func orders(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    nil
  }
}
