import Scenarios

/// A comparison of two runs as JSON.
public enum JSONDiff {
  /// The comparison as indented JSON in UTF-8, keys in order, with `exitStatus` and a line break at the end.
  public static func encode(_ diff: RunDiff) throws(ReportError) -> [UInt8] {
    do {
      return try JSONDocument(body: diff, exitStatus: diff.exitStatus).bytes()
    } catch {
      throw ReportError(.cannotEncode, "the comparison can't be written as JSON: \(error)", underlying: error)
    }
  }
}
