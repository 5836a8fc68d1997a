/// Sales that were agreed at one moment for one reason.
public struct SalesAgreement: Sendable, Hashable {
  /// What made it.
  public enum Cause: Sendable, Hashable {
    case order
    case edit(Int)
    case refund(Int)
    case `return`(Int)
  }

  public let id: Int
  public let cause: Cause
  public let happenedAt: ShopTime
  public internal(set) var sales: [Sale]

  public var reason: OrderActionType {
    switch cause {
    case .order: .order
    case .edit: .orderEdit
    case .refund: .refund
    case .return: .return
    }
  }
  public var gid: GID {
    switch cause {
    case .order: GID("OrderAgreement", id)
    case .edit: GID("OrderEditAgreement", id)
    case .refund: GID("RefundAgreement", id)
    case .return: GID("ReturnAgreement", id)
    }
  }
}
