/// What became of many records written in batches, each batch in a transaction of its own.
///
/// Batches go out one after the other and stop at the first that isn't done.
public struct BatchOutcome: Sendable {
  /// The batch at which it stopped.
  public struct Stop: Sendable {
    /// Its records, by their index.
    public let records: Range<Int>
    public let error: OdooError
    /// Whether the batch may have been written: read the state back before trying again. Else nothing of it was.
    public let isUnknown: Bool
  }

  /// Ids of the records that were written, in the order given.
  public let done: [Int]
  /// Nil when all were written.
  public let stop: Stop?
  /// Records that were never sent, by their index.
  public let untried: Range<Int>

  public var isDone: Bool { stop == nil }
}
