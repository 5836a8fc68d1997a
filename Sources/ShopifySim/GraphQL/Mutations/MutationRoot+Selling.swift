import GraphQLLanguage

/// Mutations of catalogs, price lists, publications, services and texts.
extension MutationRoot {
  /// The answer, nil for other fields.
  func selling(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    nil
  }
}
