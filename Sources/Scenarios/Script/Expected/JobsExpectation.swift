/// `jobs:`: the connector's jobs, as it tells them.
struct JobsExpectation: Sendable {
  /// Nil for all topics.
  var topic: String?
  /// State and how many jobs are to be in it.
  var counts: [(state: Located<String>, count: Located<CountScript>)]
}
