/// A customer as an order brings it; the e-mail address tells one customer from another.
public struct CustomerInput: Sendable, Hashable {
  public var email: String?
  public var firstName: String?
  public var lastName: String?
  public var phone: String?

  public init(
    email: String? = nil, firstName: String? = nil, lastName: String? = nil, phone: String? = nil
  ) {
    self.email = email
    self.firstName = firstName
    self.lastName = lastName
    self.phone = phone
  }
}
