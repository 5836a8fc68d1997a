import CommerceTypes
import GraphQLLanguage

/// A place of a company as GraphQL shows it.
struct CompanyLocationObject: Resolvable {
  let location: CompanyLocation
  let company: Company
  let reading: ShopReading
  var typeName: String { "CompanyLocation" }
  var cursorID: Int { location.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    switch field.name {
    case "id": return .id(location.gid)
    case "name": return .text(location.name)
    case "externalId": return .text(location.externalID)
    case "createdAt": return .time(company.createdAt)
    case "updatedAt": return .time(company.updatedAt)
    case "currency": return .text(reading.shop.configuration.currency.rawValue)
    case "company": return .object(CompanyObject(company: company, reading: reading))
    case "billingAddress": return address(location.billingAddress)
    case "shippingAddress": return address(location.shippingAddress)
    case "phone": return .text(location.phone ?? location.shippingAddress?.phone)
    case "note": return .text(location.note)
    case "locale": return .text(location.locale)
    case "buyerExperienceConfiguration": return .object(BuyerExperienceObject(location: location))
    case "roleAssignments":
      return .nodes(
        company.roleAssignments.filter { $0.locationID == location.id }
          .map { RoleAssignmentObject(assignment: $0, company: company, reading: reading) })
    case "taxExemptions": return .texts(location.taxExemptions)
    case "taxRegistrationId": return .text(location.taxRegistrationID)
    case "taxSettings": return .object(CompanyTaxObject(location: location))
    case "orders":
      return .connection(
        TableSource(table: reading.shop.orders, isFound: isBuyer) { [reading] in OrderObject($0, reading) })
    case "ordersCount": return .count(reading.shop.orders.reduce(0) { $0 + (isBuyer($1) ? 1 : 0) })
    default: return nil
    }
  }

  private func isBuyer(_ order: Order) -> Bool { order.purchasingCompany?.locationID == location.id }

  private func address(_ address: MailingAddress?) -> ResolvedValue {
    .optional(address.map { CompanyAddressObject(id: location.id, address: $0, company: company) })
  }
}
