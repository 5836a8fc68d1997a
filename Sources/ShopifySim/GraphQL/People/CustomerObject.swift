import CommerceTypes
import GraphQLLanguage

/// A customer as GraphQL shows it.
struct CustomerObject: Resolvable {
  let customer: Customer
  let reading: ShopReading
  var typeName: String { "Customer" }
  var cursorID: Int { customer.id }

  func value(of field: CollectedField) -> ResolvedValue? {
    plain(field.name) ?? parts(field) ?? MetafieldObject.value(of: field, subject: customer.gid, reading)
  }

  private func plain(_ name: String) -> ResolvedValue? {
    switch name {
    case "id": .id(customer.gid)
    case "legacyResourceId": .unsigned(customer.id)
    case "firstName": .text(customer.firstName)
    case "lastName": .text(customer.lastName)
    case "displayName": .text(customer.displayName)
    case "email": .text(customer.email)
    case "phone": .text(customer.phone)
    case "note": .text(customer.note)
    case "tags": .texts(customer.tags)
    case "state": .text(customer.state)
    case "taxExempt": .bool(customer.taxExempt)
    case "taxExemptions": .texts(customer.taxExemptions)
    case "numberOfOrders": .unsigned(customer.numberOfOrders)
    case "verifiedEmail": .bool(customer.hasVerifiedEmail)
    case "validEmailAddress": .bool(customer.email.map { Customer.isValid(email: $0) } ?? false)
    case "locale": .text(customer.locale)
    case "dataSaleOptOut": .bool(customer.isOptedOutOfDataSale)
    case "canDelete": .bool(customer.numberOfOrders == 0)
    case "createdAt": .time(customer.createdAt)
    case "updatedAt": .time(customer.updatedAt)
    case "multipassIdentifier": .text(customer.multipassIdentifier)
    case "lifetimeDuration": .text(Customer.lifetime(from: customer.createdAt, to: reading.shop.now))
    default: nil
    }
  }

  private func parts(_ field: CollectedField) -> ResolvedValue? {
    let shop = reading.shop
    let addresses = customer.addresses.map { AddressObject(id: $0.id, address: $0.address) }
    switch field.name {
    case "defaultEmailAddress":
      return
        .optional(customer.email.map { EmailObject(email: $0, consent: customer.emailConsent) })
    case "defaultPhoneNumber":
      return .optional(customer.phone.map { PhoneObject(phone: $0, consent: customer.smsConsent) })
    case "emailMarketingConsent":
      let consent = ConsentObject(
        typeName: "CustomerEmailMarketingConsentState", consent: customer.emailConsent)
      return customer.email == nil ? .null : .object(consent)
    case "smsMarketingConsent":
      let consent = ConsentObject(typeName: "CustomerSmsMarketingConsentState", consent: customer.smsConsent)
      return customer.phone == nil ? .null : .object(consent)
    case "productSubscriberStatus":
      return .text(
        Customer.subscriberStatus(
          of: shop.engagement.subscriptionContracts.filter { $0.customerID == customer.id }))
    case "statistics": return .object(CustomerStatisticsObject(customer: customer))
    case "addresses": return .list(addresses)
    case "addressesV2": return .nodes(addresses)
    case "defaultAddress": return .optional(addresses.first)
    case "amountSpent": return .money(shop.amountSpent(by: customer), shop.configuration.currency)
    case "lastOrder":
      return .optional(
        customer.lastOrderID.flatMap { shop.orders[$0] }.map { OrderObject($0, reading) })
    case "orders":
      return .nodes(shop.orders(of: customer).reversed().map { OrderObject($0, reading) })
    case "companyContactProfiles":
      return .list(
        shop.companies.flatMap { company in
          company.contacts.filter { $0.customerID == customer.id }
            .map { CompanyContactObject(contact: $0, company: company, reading: reading) }
        })
    case "storeCreditAccounts":
      return .nodes(
        [shop.storeCreditAccount(customerID: customer.id)].compactMap { $0 }
          .map { StoreCreditObject(account: $0, reading: reading) })
    default: return nil
    }
  }
}
