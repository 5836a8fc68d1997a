import ArgumentParser
import Scenarios

extension ExitStatus {
  /// What argument-parser ends the process with.
  var code: ExitCode { ExitCode(rawValue) }
}
