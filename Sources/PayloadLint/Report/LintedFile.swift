import GraphQLLanguage

/// One file with what was found in it.
public struct LintedFile: Sendable {
  /// As it was given.
  public let path: String
  /// What was found, or why it could not be judged.
  public let result: Result<LintReport, LintError>
  let bytes: [UInt8]

  /// Judges a file's content.
  public init(path: String, bytes: [UInt8], linter: Linter = Linter()) {
    self.path = path
    self.bytes = bytes
    result = Result { () throws(LintError) in try linter.report(on: bytes) }
  }

  /// A file that can't be read.
  public init(path: String, unreadable reason: String) {
    self.path = path
    bytes = []
    result = .failure(LintError(.unreadable, reason))
  }

  /// A line of the text as written; nil past its end.
  func line(_ number: Int) -> String? {
    var current = 1
    var start = bytes.startIndex
    while current < number {
      guard let end = bytes[start...].firstIndex(of: 0x0A) else { return nil }
      start = end + 1
      current += 1
    }
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
