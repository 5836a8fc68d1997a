import Logging

/// The log lines of one call: its id, what it is, how long it took and what became of it; never what it carried.
struct CallLog: Sendable {
  private let logger: Logger
  private let call: OdooServiceCall
  private let requestID: String
  private let attempt: Int
  private let start = ContinuousClock.now

  init(_ logger: Logger, _ call: OdooServiceCall, requestID: String, attempt: Int) {
    self.logger = logger
    self.call = call
    self.requestID = requestID
    self.attempt = attempt
  }

  func begins() {
    logger.trace("call begins", metadata: common)
  }

  func done(_ traffic: CallTraffic) {
    logger.debug("call done", metadata: metadata(traffic, outcome: "done"))
  }

  /// Logs and returns the error as it may be shown.
  func failed(_ error: OdooError, _ redactor: Redactor) -> OdooError {
    var shown = error.redacted(redactor)
    shown.requestID = requestID
    let isUnknown = shown.mayHaveBeenProcessed
    let level: Logger.Level = isUnknown ? .warning : .notice
    logger.log(
      level: level, "call failed",
      metadata: {
        var metadata = metadata(shown.traffic ?? CallTraffic(), outcome: isUnknown ? "unknown" : "refused")
        metadata["error"] = "\(shown.message)"
        return metadata
      }())
    return shown
  }

  private var common: Logger.Metadata {
    ["request": "\(requestID)", "call": "\(call.operation)", "attempt": "\(attempt)"]
  }

  private func metadata(_ traffic: CallTraffic, outcome: String) -> Logger.Metadata {
    let milliseconds = (ContinuousClock.now - start) / .milliseconds(1)
    return common.merging([
      "milliseconds": "\(Int(milliseconds.rounded()))", "sent": "\(traffic.sent)",
      "received": "\(traffic.received)", "outcome": "\(outcome)",
    ]) { first, _ in first }
  }
}
