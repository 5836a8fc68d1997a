/// What a script does to the bulk operations that are running.
public enum BulkChange: Sendable, Hashable {
  /// They come to their end at once.
  case finish
  /// They fail half way.
  case fail(BulkOperation.ErrorCode)
}
