import GraphQLLanguage

/// Mutations of bulk operations and uploads.
extension MutationRoot {
  /// The answer, nil for other fields.
  func operations(_ field: CollectedField) throws(ExecutionError) -> ResolvedValue? {
    nil
  }
}
