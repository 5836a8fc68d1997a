import GraphQLLanguage

/// Mutations of products, variants, media, collections and metafields.
extension MutationRoot {
  /// The answer, nil for other fields.
  func catalogue(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    nil
  }
}
