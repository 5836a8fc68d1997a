public import CurlTransport

extension HTTPLimits {
  /// The same limits with time so many times shorter, for tests that can't wait seconds.
  public func divided(by factor: Int) -> HTTPLimits {
    var limits = self
    limits.connect = connect / max(1, factor)
    limits.total = total / max(1, factor)
    return limits
  }
}
