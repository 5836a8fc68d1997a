import GraphQLLanguage
import Synchronization

/// Documents that were read and checked before: clients send the same ones again and again.
final class DocumentCache: Sendable {
  /// As many are kept; then all are forgotten, and those that are still sent come back.
  private static let capacity = 512
  /// Longer documents aren't kept.
  private static let longest = 1 << 16

  private let known = Mutex<[String: CheckedDocument]>([:])

  /// The checked document of a text; it throws what its syntax is wrong with.
  func document(_ text: String, _ schema: Schema) throws(GraphQLError) -> CheckedDocument {
    if let document = known.withLock({ $0[text] }) { return document }
    let document = Validator(schema: schema).check(try Document(parsing: text))
    guard text.utf8.count <= Self.longest else { return document }
    known.withLock { known in
      if known.count >= Self.capacity { known = [:] }
      known[text] = document
    }
    return document
  }
}
