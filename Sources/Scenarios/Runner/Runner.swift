public import CurlTransport

/// Plays scenarios against a target and judges what is left.
public struct Runner: Sendable {
  var target: LabTarget
  var launcher: any ConnectorLauncher
  var transport: any HTTPTransport
  var runToken: String
  var workingDirectory: String
  var recordDirectory: String?
  var strict: StrictShopify?
  var failFast: Bool
  var events: @Sendable (RunEvent) -> Void

  /// - Parameters:
  ///   - transport: carries the lab's own calls and the webhooks.
  ///   - runToken: short, of `a–z0–9`; two runs on one Odoo must not share it.
  ///   - workingDirectory: an existing folder; each scenario has its own below it while it runs.
  ///   - recordDirectory: where each scenario leaves what went over both links, and the connector's files; redacted.
  ///   - strict: how the simulated Shopify holds the connector to its rules; nil for a lenient one over plain HTTP.
  ///   - events: progress, called from any thread.
  public init(
    target: LabTarget, launcher: any ConnectorLauncher, transport: any HTTPTransport,
    runToken: String, workingDirectory: String, recordDirectory: String? = nil,
    strict: StrictShopify? = nil, failFast: Bool = false,
    events: @escaping @Sendable (RunEvent) -> Void = { _ in }
  ) {
    self.target = target
    self.launcher = launcher
    self.transport = transport
    self.runToken = runToken
    self.workingDirectory = workingDirectory
    self.recordDirectory = recordDirectory
    self.strict = strict
    self.failFast = failFast
    self.events = events
  }
}
