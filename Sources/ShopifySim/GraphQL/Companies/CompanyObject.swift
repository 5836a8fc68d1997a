import CommerceTypes
import GraphQLLanguage

/// A company as GraphQL shows it.
struct CompanyObject: Resolvable {
  let company: Company
  let reading: ShopReading
  var typeName: String { "Company" }
  var cursorID: Int { company.id }

  private var contacts: [CompanyContactObject] {
    company.contacts.map { CompanyContactObject(contact: $0, company: company, reading: reading) }
  }

  func value(of field: CollectedField) -> ResolvedValue? {
    let shop = reading.shop
    switch field.name {
    case "id": return .id(company.gid)
    case "name": return .text(company.name)
    case "note": return .text(company.note)
    case "externalId": return .text(company.externalID)
    case "createdAt", "customerSince": return .time(company.createdAt)
    case "updatedAt": return .time(company.updatedAt)
    case "contacts": return .nodes(contacts)
    case "contactRoles": return .nodes(company.roles.map { ContactRoleObject(role: $0) })
    case "lifetimeDuration":
      return .text(Customer.lifetime(from: company.createdAt, to: shop.now))
    case "contactsCount": return .count(company.contacts.count)
    case "mainContact": return .optional(contacts.first { $0.contact.isMain })
    case "locations":
      return .nodes(
        company.locations.map { CompanyLocationObject(location: $0, company: company, reading: reading) })
    case "locationsCount": return .count(company.locations.count)
    case "orders":
      return .connection(
        TableSource(table: shop.orders, isFound: isBuyer) { [reading] in OrderObject($0, reading) })
    case "metafield", "metafields": return MetafieldObject.value(of: field, subject: company.gid, reading)
    case "ordersCount": return .count(shop.orders.reduce(0) { $0 + (isBuyer($1) ? 1 : 0) })
    case "totalSpent":
      let spent = shop.orders.lazy.filter(isBuyer).map(\.netPayment.shop).reduce(.zero, +)
      return .money(spent, shop.configuration.currency)
    default: return nil
    }
  }

  private func isBuyer(_ order: Order) -> Bool { order.purchasingCompany?.companyID == company.id }
}
