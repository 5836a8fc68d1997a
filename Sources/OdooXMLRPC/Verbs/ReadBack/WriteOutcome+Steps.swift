extension WriteOutcome {
  /// The value of a step that a verb can go on from; else the verb ends as the step did.
  ///
  /// - Parameter left: what earlier steps made and what stays.
  func step(leaving left: RecordReference...) throws(VerbEnd) -> Value? {
    switch self {
    case .done(let value): return value
    case .refused(let error): throw .refused(left.isEmpty ? error : error.adding(VerbTrace(left: left)))
    case .unknown(let error): throw .unknown(left.isEmpty ? error : error.adding(VerbTrace(left: left)))
    }
  }

  /// The same outcome of another value.
  func map<Other: Sendable>(_ transform: (Value?) -> Other?) -> WriteOutcome<Other> {
    switch self {
    case .done(let value): .done(transform(value))
    case .refused(let error): .refused(error)
    case .unknown(let error): .unknown(error)
    }
  }

  /// How a verb of several steps ended before its last.
  init(_ end: VerbEnd) {
    switch end {
    case .refused(let error): self = .refused(error)
    case .unknown(let error): self = .unknown(error)
    }
  }
}
