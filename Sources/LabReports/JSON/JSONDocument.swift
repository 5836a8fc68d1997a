import Foundation
import Scenarios

/// What is written: a value's members and, beside them, the exit status that follows from it.
struct JSONDocument<Body: Encodable>: Encodable {
  private enum Key: String, CodingKey {
    case exitStatus
  }

  var body: Body
  var exitStatus: ExitStatus

  func encode(to encoder: any Encoder) throws {
    try body.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(exitStatus.rawValue, forKey: .exitStatus)
  }

  /// Indented JSON in UTF-8, keys in order, with a line break at the end.
  func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try [UInt8](encoder.encode(self)) + [0x0A]
  }
}
