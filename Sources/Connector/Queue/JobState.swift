/// Where a job stands, and what may happen to it next: a pure machine that the queue carries out.
enum JobState: String, Sendable, Codable {
  case queued, running, done, held, failed

  /// What happens to a job.
  enum Event: Sendable, Equatable {
    case started
    case finished
    /// The order can't be carried over as it stands.
    case held
    /// The attempt broke down; `mayRetry` says whether another one makes sense and is allowed.
    case brokeDown(mayRetry: Bool)
  }

  /// The state after `event`; nil when the event can't happen in this state.
  func after(_ event: Event) -> JobState? {
    switch (self, event) {
    case (.queued, .started): .running
    case (.running, .finished): .done
    case (.running, .held): .held
    case (.running, .brokeDown(let mayRetry)): mayRetry ? .queued : .failed
    default: nil
    }
  }
}
