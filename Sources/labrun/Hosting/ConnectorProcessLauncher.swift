import Foundation
import Scenarios

/// Starts our own connector the way it runs in earnest: `labrun connector`, a process of its own.
struct ConnectorProcessLauncher: ConnectorLauncher {
  /// The path of this very program.
  var executable: String

  func launch(_ launch: ConnectorLaunch) async throws -> any RunningConnector {
    let connector = ConnectorProcess(executable: executable, launch: launch)
    try await connector.relaunch()
    return connector
  }
}
