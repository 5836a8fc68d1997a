/// A contact or an address.
///
/// Field names are those of Odoo 19.
public struct ResPartner: Sendable, Hashable, Identifiable {
  public static let modelName = "res.partner"
  /// The fields that ``init(_:)`` reads.
  public static let fields = [
    "name", "email", "type", "parent_id", "street", "street2", "city", "zip", "state_id", "country_id",
    "phone",
  ]

  public let id: Int
  public let name: String?
  public let email: String?
  /// `contact`, `delivery`, `invoice` …
  public let type: String?
  public let parentID: Int?
  public let street: String?
  public let street2: String?
  public let city: String?
  public let zip: String?
  public let stateID: Int?
  public let countryID: Int?
  public let phone: String?

  /// - Throws: an error that names the field missing or ill-typed.
  public init(_ record: Record) throws(OdooError) {
    self.id = record.id
    self.name = try record.string("name")
    self.email = try record.string("email")
    self.type = try record.string("type")
    self.parentID = try record.many2one("parent_id")?.id
    self.street = try record.string("street")
    self.street2 = try record.string("street2")
    self.city = try record.string("city")
    self.zip = try record.string("zip")
    self.stateID = try record.many2one("state_id")?.id
    self.countryID = try record.many2one("country_id")?.id
    self.phone = try record.string("phone")
  }
}
