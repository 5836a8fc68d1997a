import GraphQLLanguage

/// What one request's answer says besides its data.
///
/// One request's own.
final class AnswerLog {
  /// Errors at fields that are null for it.
  var errors: [ExecutionError] = []
  /// `extensions.search`.
  var searches: [JSONValue] = []
  /// How many elements lists have that aren't within lists, by the response keys down to them.
  var nodeCounts: [[String]: Int] = [:]
  /// The places in the lists that are being answered, outermost first.
  var indices: [Int] = []

  /// Takes back what was noted of a field that became null.
  func forgetNodes(below keys: [String]) {
    nodeCounts = nodeCounts.filter { !$0.key.starts(with: keys) }
  }
}
