public import CommerceTypes

/// What the shop owes a customer as credit, in the shop's currency.
public struct StoreCreditAccount: Sendable, Hashable, Identifiable {
  public let id: Int
  public let customerID: Int
  public internal(set) var balance: ExactDecimal

  public var gid: GID { GID("StoreCreditAccount", id) }
}
