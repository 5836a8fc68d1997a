import ArgumentParser
import LabReports
import OdooXMLRPC
import Scenarios

/// Runs a command's body and turns whatever it throws into a message and labrun's exit code.
enum CommandOutcome {
  static func of(_ body: () async throws -> ExitStatus) async throws {
    let status: ExitStatus
    do {
      status = try await body()
    } catch let failure as LabFailure {
      StandardStreams.progress(failure.description)
      status = failure.status
    } catch let error as ScriptError {
      StandardStreams.progress(error.description)
      StandardStreams.progress("labrun: \(error.problems.count) problem(s); nothing ran")
      status = .invalid
    } catch let error as ReportError {
      StandardStreams.progress(
        error.remedy.isEmpty ? "labrun: \(error)" : "labrun: \(error)\n  → \(error.remedy)")
      status = error.code == .cannotEncode ? .didNotFinish : .invalid
    } catch let error as OdooError {
      StandardStreams.progress("labrun: \(error)")
      status = .unreachable
    } catch is CancellationError {
      status = .interrupted
    } catch {
      StandardStreams.progress("labrun: \(error)")
      status = .didNotFinish
    }
    if status != .passed { throw status.code }
  }
}
