/// Replaces secrets by `••••`, however they are written: plain, XML-escaped, JSON-escaped, percent-encoded,
/// in base64 (alone or within a longer text).
public struct Redactor: Sendable {
  /// What stands in a secret's place.
  public static let mask = "••••"

  /// Byte patterns by their first byte, longest first.
  private let patterns: [UInt8: [[UInt8]]]
  /// For each byte, whether a pattern begins with it.
  private let begins: [Bool]

  /// Empty secrets are ignored.
  public init(secrets: [String]) {
    var forms: Set<[UInt8]> = []
    for secret in secrets where !secret.isEmpty { forms.formUnion(SecretForms.all(of: secret)) }
    patterns = Dictionary(grouping: forms) { $0[0] }.mapValues { $0.sorted { $0.count > $1.count } }
    begins = (0...UInt8.max).map { [patterns] in patterns[$0] != nil }
  }

  /// The bytes with every form of every secret replaced.
  public func redact(_ bytes: [UInt8]) -> [UInt8] {
    guard !patterns.isEmpty else { return bytes }
    return bytes.withUnsafeBufferPointer { buffer in
      var output: [UInt8] = []
      var copied = 0
      var offset = 0
      while offset < buffer.count {
        if begins[Int(buffer[offset])], let candidates = patterns[buffer[offset]],
          let match = candidates.first(where: { buffer[offset...].starts(with: $0) })
        {
          output.append(contentsOf: buffer[copied..<offset])
          output.append(contentsOf: Self.mask.utf8)
          offset += match.count
          copied = offset
        } else {
          offset += 1
        }
      }
      guard copied > 0 else { return bytes }
      output.append(contentsOf: buffer[copied...])
      return output
    }
  }

  /// The text with every form of every secret replaced.
  public func redact(_ text: String) -> String {
    String(decoding: redact(Array(text.utf8)), as: UTF8.self)
  }

  func redact(_ headers: [RecordedHeader]) -> [RecordedHeader] {
    headers.map { RecordedHeader(redact($0.name), redact($0.value)) }
  }
}
