/// A transfer that was carried out.
public struct Delivery: Sendable {
  public let transfer: Int
  /// The open transfer that waits for the rest; nil when nothing is left, or the rest was cancelled.
  public let backorder: Int?
  /// Why the backorder may not be reserved although its goods may be there; nil when it has been seen to.
  public let unreserved: OdooError?

  public init(transfer: Int, backorder: Int? = nil, unreserved: OdooError? = nil) {
    self.transfer = transfer
    self.backorder = backorder
    self.unreserved = unreserved
  }
}
