extension Behaviour {
  /// Searches, bulk operations and uploads.
  static let operations: [Behaviour] = [
    searchSyntax, searchWarnings, searchLeftOut, bulkProgress, bulkLines, bulkGrouping, bulkMutationLines,
    bulkRefusals, bulkEnds, stagedUploads,
  ]
}
