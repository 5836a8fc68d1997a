/// Records that were written since the cursor before, oldest first.
public struct ChangePage: Sendable {
  /// Never empty. With `write_date`, whether it was asked for or not.
  public let records: [Record]
  /// Where to go on once these have been dealt with.
  public let cursor: ChangeCursor
}
