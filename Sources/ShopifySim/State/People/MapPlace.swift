public import CommerceTypes

/// Where an address lies, as a map knows it.
public struct MapPlace: Sendable, Hashable {
  public var latitude: ExactDecimal
  public var longitude: ExactDecimal
  /// `America/New_York`.
  public var timeZone: String?
  /// GraphQL's `MailingAddressValidationResult`: `NO_ISSUES`, `WARNING`, `ERROR`.
  public var validation: String?

  public init(
    latitude: ExactDecimal, longitude: ExactDecimal, timeZone: String? = nil, validation: String? = nil
  ) {
    self.latitude = latitude
    self.longitude = longitude
    self.timeZone = timeZone
    self.validation = validation
  }
}
