public import CurlTransport

/// Plays scenarios against a target and judges what is left.
public struct Runner: Sendable {
  var target: LabTarget
  var launcher: any ConnectorLauncher
  var transport: any HTTPTransport
  var seed: Int
  var runToken: String
  var workingDirectory: String
  var failFast: Bool
  var events: @Sendable (RunEvent) -> Void

  /// - Parameters:
  ///   - transport: carries the lab's own calls and the webhooks.
  ///   - runToken: short, of `a–z0–9`; two runs on one Odoo must not share it.
  ///   - workingDirectory: an existing folder; each scenario has its own below it while it runs.
  ///   - events: progress, called from any thread.
  public init(
    target: LabTarget, launcher: any ConnectorLauncher, transport: any HTTPTransport, seed: Int,
    runToken: String, workingDirectory: String, failFast: Bool = false,
    events: @escaping @Sendable (RunEvent) -> Void = { _ in }
  ) {
    self.target = target
    self.launcher = launcher
    self.transport = transport
    self.seed = seed
    self.runToken = runToken
    self.workingDirectory = workingDirectory
    self.failFast = failFast
    self.events = events
  }
}
