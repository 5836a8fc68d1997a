import GraphQLLanguage

/// What one request's answer says besides its data.
///
/// One request's own.
final class AnswerLog {
  /// Errors at fields that are null for it.
  var errors: [ExecutionError] = []
  /// `extensions.search`.
  var searches: [JSONValue] = []
  /// The places in the lists that are being answered, outermost first.
  var indices: [Int] = []
}
