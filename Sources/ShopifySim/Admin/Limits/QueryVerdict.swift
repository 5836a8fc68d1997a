/// Whether a query may be answered now.
enum QueryVerdict: Sendable, Hashable {
  case admitted
  /// Its points aren't there yet, or it is refused for the exercise.
  case throttled(ThrottleStatus)
  /// It costs more than a single query may.
  case tooDear(limit: Int)
}
