/// A parcel's carrier and number.
public struct TrackingInfo: Sendable, Hashable {
  public var company: String?
  public var number: String?
  public var url: String?

  public init(company: String? = nil, number: String? = nil, url: String? = nil) {
    self.company = company
    self.number = number
    self.url = url
  }
}
