public import CommerceTypes

/// A postal address as Shopify holds it.
public struct MailingAddress: Sendable, Hashable {
  public var firstName: String?
  public var lastName: String?
  public var company: String?
  public var address1: String?
  public var address2: String?
  public var city: String?
  public var zip: String?
  /// ISO 3166-1 alpha-2.
  public var country: CountryCode?
  /// The code alone: `NY`.
  public var provinceCode: String?
  public var phone: String?
  /// Where it lies on a map, when somebody looked it up.
  public var place: MapPlace?

  public init(
    firstName: String? = nil, lastName: String? = nil, company: String? = nil, address1: String? = nil,
    address2: String? = nil, city: String? = nil, zip: String? = nil, country: CountryCode? = nil,
    provinceCode: String? = nil, phone: String? = nil
  ) {
    self.firstName = firstName
    self.lastName = lastName
    self.company = company
    self.address1 = address1
    self.address2 = address2
    self.city = city
    self.zip = zip
    self.country = country
    self.provinceCode = provinceCode
    self.phone = phone
  }

  /// First and last name with a space between; nil when both are missing.
  public var name: String? {
    let parts = [firstName, lastName].compactMap { $0 }.filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// City, province and country in one line: `Albany NY, United States`. Evidence: assumed.
  var area: String? {
    let place = [city, provinceCode].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
    let parts = [place, RegionNames.country(country) ?? ""].filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
