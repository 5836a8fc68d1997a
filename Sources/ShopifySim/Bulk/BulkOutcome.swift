/// What a bulk operation wrote.
struct BulkOutcome: Sendable {
  /// One object each, as JSON without a line's end.
  var lines: [[UInt8]] = []
  /// Those that belong to no other.
  var rootCount = 0
  /// Why it stopped early.
  var errorCode: BulkOperation.ErrorCode?

  static func bytes(_ lines: ArraySlice<[UInt8]>) -> [UInt8] {
    lines.flatMap { $0 + [UInt8(ascii: "\n")] }
  }
}
