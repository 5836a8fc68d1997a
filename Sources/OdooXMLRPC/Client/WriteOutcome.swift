/// What became of a write.
public enum WriteOutcome<Value: Sendable>: Sendable {
  /// Committed. Nil when Odoo committed and then couldn't express the method's result.
  case done(Value?)
  /// Nothing was written; what earlier calls of a verb made is named by ``OdooError/trace``.
  case refused(OdooError)
  /// Written or not: read the state back before trying again.
  case unknown(OdooError)

  /// Sorts an error by whether it may have changed anything.
  init(failure error: OdooError) {
    self = error.mayHaveBeenProcessed ? .unknown(error) : .refused(error)
  }

  public var error: OdooError? {
    switch self {
    case .done: nil
    case .refused(let error), .unknown(let error): error
    }
  }

  public var isDone: Bool { if case .done = self { true } else { false } }
}
