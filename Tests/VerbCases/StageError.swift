/// Why the records of a verb didn't come about.
public struct StageError: Error, CustomStringConvertible {
  public let description: String
  init(_ description: String) { self.description = description }
}
