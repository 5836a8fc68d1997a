import GraphQLLanguage
import Synchronization

/// Remembers which values each field of each type was seen with, to tell fields that follow the state from constants.
final class FieldWitness: Sendable {
  /// Different values that are enough: a constant has one.
  private static let enough = 2

  private let seen = Mutex<[String: Set<[UInt8]>]>([:])

  func note(_ type: String, _ field: String, _ value: JSONValue) {
    let key = "\(type).\(field)"
    let text = value.encoded()
    seen.withLock { seen in
      guard seen[key, default: []].count < Self.enough else { return }
      seen[key, default: []].insert(text)
    }
  }

  /// `Type.field` of what was seen, with the number of different values, two at most.
  var counts: [String: Int] { seen.withLock { $0.mapValues(\.count) } }
}
