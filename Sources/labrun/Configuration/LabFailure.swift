import Scenarios

/// Something that ends a command before any verdict: what happened, what to do, and the exit code.
struct LabFailure: Error, CustomStringConvertible {
  var status: ExitStatus
  var message: String
  var remedy: String

  var description: String { remedy.isEmpty ? "labrun: \(message)" : "labrun: \(message)\n  → \(remedy)" }
}
