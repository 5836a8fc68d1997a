/// What became of a request: an operation ready to execute, or what is wrong with it.
public enum Preparation: Sendable {
  case executable(ExecutableOperation)
  case rejected([ValidationError])
}
