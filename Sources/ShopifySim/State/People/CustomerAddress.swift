/// An address in a customer's book, with its id.
public struct CustomerAddress: Sendable, Hashable {
  public let id: Int
  public internal(set) var address: MailingAddress
}
