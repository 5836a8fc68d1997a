import Foundation
import Testing
import XMLRPCWire

/// One line of `corpus.tsv`: a file, how to read it, what that must give.
struct CorpusEntry: Sendable, CustomTestStringConvertible {
  let file: String
  let options: [String]
  /// The value of an accepted document, the ``WireError/Code`` of a refused one.
  let expected: String
  /// A refusal's path; nil where it isn't looked at.
  let path: String?

  init(line: Substring) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    file = fields[0]
    options = fields.count > 1 ? fields[1].split(separator: " ").map(String.init) : []
    expected = fields.count > 2 ? fields[2] : ""
    let path = fields.count > 3 ? fields[3] : ""
    self.path = path == "*" ? nil : path
  }

  var testDescription: String { ([file] + options).joined(separator: " ") }
  var isAccepted: Bool { file.hasPrefix("accept/") }
  var isCall: Bool { options.contains("call") }

  func bytes() throws -> [UInt8] {
    let bytes = [UInt8](try Data(contentsOf: Corpus.folder.appending(path: file)))
    guard options.contains("expand") else { return bytes }
    return Array(Self.expanded(String(decoding: bytes, as: UTF8.self)).utf8)
  }

  /// The decoder with this entry's options and limits; nil for a word that means nothing.
  func decoder() -> XMLRPCDecoder? {
    var decoder = XMLRPCDecoder()
    for option in options {
      let parts = option.split(separator: "=")
      switch (parts[0], parts.count == 2 ? Int(parts[1]) : nil) {
      case ("call", nil), ("expand", nil): break
      case ("nil", nil): decoder.options.allowsNil = true
      case ("i8", nil): decoder.options.allowsI8 = true
      case ("ex", nil): decoder.options.allowsApache = true
      case ("names", let limit?): decoder.limits.memberNames = limit
      case ("depth", let limit?): decoder.limits.depth = limit
      case ("text", let limit?): decoder.limits.textBytes = limit
      case ("bytes", let limit?): decoder.limits.documentBytes = limit
      default: return nil
      }
    }
    return decoder
  }

  /// Puts N times the text in place of each `%{N:text}%`.
  private static func expanded(_ template: String) -> String {
    template.split(separator: "%{", omittingEmptySubsequences: false).enumerated().map { index, piece in
      guard index > 0, let colon = piece.firstIndex(of: ":"), let count = Int(piece[..<colon]),
        let end = piece.firstRange(of: "}%")
      else { return String(piece) }
      return String(repeating: String(piece[piece.index(after: colon)..<end.lowerBound]), count: count)
        + piece[end.upperBound...]
    }.joined()
  }
}
