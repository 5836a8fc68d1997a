public import CurlTransport

/// What one call may have otherwise than its client's other calls.
public struct CallOptions: Sendable {
  /// Bytes and time; nil for the client's ``ClientOptions/limits``.
  public var limits: HTTPLimits?
  /// Added to the client's context; its keys win over those.
  public var context: Context
  /// In every log line and error of the call; nil for one that the client makes.
  public var requestID: String?
  /// Counts from 1 where the same thing is tried again.
  public var attempt: Int

  public init(
    limits: HTTPLimits? = nil, context: Context = [:], requestID: String? = nil, attempt: Int = 1
  ) {
    self.limits = limits
    self.context = context
    self.requestID = requestID
    self.attempt = attempt
  }

  /// The same with a time limit for the whole call.
  public func within(_ total: Duration) -> CallOptions {
    var options = self
    var limits = limits ?? HTTPLimits()
    limits.total = total
    options.limits = limits
    return options
  }

  /// The same with more context, whose keys win.
  func adding(_ context: Context?) -> CallOptions {
    guard let context, !context.values.isEmpty else { return self }
    var options = self
    options.context = options.context + context
    return options
  }
}
