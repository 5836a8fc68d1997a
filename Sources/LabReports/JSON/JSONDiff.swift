import Foundation
import Scenarios

/// A comparison of two runs as JSON.
public enum JSONDiff {
  /// What is written beside the comparison's members.
  private struct Document: Encodable {
    private enum Key: String, CodingKey {
      case exitStatus
    }

    var diff: RunDiff

    func encode(to encoder: any Encoder) throws {
      try diff.encode(to: encoder)
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(diff.exitStatus.rawValue, forKey: .exitStatus)
    }
  }

  /// The comparison as indented JSON in UTF-8, keys in order, with `exitStatus` and a line break at the end.
  public static func encode(_ diff: RunDiff) throws(ReportError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return try [UInt8](encoder.encode(Document(diff: diff))) + [0x0A]
    } catch {
      throw ReportError(.cannotEncode, "the comparison can't be written as JSON: \(error)", underlying: error)
    }
  }
}
