import HashTreeCollections

/// The shop's bulk operations, and the files that were uploaded for them and for other mutations.
public struct BulkOperations: Sendable {
  /// How many of a kind run at once. Evidence: documented for queries from 2026-01 on, assumed for mutations.
  static let limit = 5
  /// Seconds of the shop's clock after which an operation is over though nobody asked for it. Evidence: assumed.
  static let duration = 60

  public internal(set) var operations = RecordTable<BulkOperation>()
  /// Those that aren't over, oldest first.
  var open: [Int] = []
  /// By what their results' addresses can't be guessed without.
  var ids: TreeDictionary<String, Int> = [:]
  var uploads: TreeDictionary<String, StagedUpload> = [:]

  /// The newest of a kind.
  func current(_ kind: BulkOperation.Kind) -> BulkOperation? {
    var place = operations.endPlace
    while place > 0 {
      place -= 1
      if let operation = operations.record(at: place), operation.kind == kind { return operation }
    }
    return nil
  }

  /// Those of a kind that aren't over.
  func open(_ kind: BulkOperation.Kind) -> [BulkOperation] {
    open.compactMap { operations[$0] }.filter { $0.kind == kind }
  }
}
