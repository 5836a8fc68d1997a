/// Who takes the rows of a streamed response one by one.
final class RowSink {
  private let body: (TapeValue) throws -> Void
  /// What the body threw; nothing is delivered any more.
  private(set) var thrown: (any Error)?

  init(_ body: @escaping (TapeValue) throws -> Void) { self.body = body }

  /// False when the body threw.
  func take(_ row: TapeValue) -> Bool {
    do {
      try body(row)
      return true
    } catch {
      thrown = error
      return false
    }
  }
}
