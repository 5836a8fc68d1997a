import CommerceTypes
import GraphQLLanguage

/// A subscription contract as GraphQL shows it.
struct SubscriptionContractObject: Resolvable {
  let contract: SubscriptionContract
  let reading: ShopReading
  var typeName: String { "SubscriptionContract" }
  var cursorID: Int { contract.id }

  func value(of field: CollectedField) -> ResolvedValue? { plain(field.name) ?? parts(field.name) }

  private func plain(_ name: String) -> ResolvedValue? {
    switch name {
    case "id": .id(contract.gid)
    case "status": .text(contract.status)
    case "currencyCode": .text(contract.currency.rawValue)
    case "note": .text(contract.note)
    case "nextBillingDate": .time(contract.nextBillingDate)
    case "lastPaymentStatus": .text(contract.lastPaymentStatus)
    case "lastBillingAttemptErrorType": .text(contract.lastBillingError)
    case "revisionId": .unsigned(contract.revisionID)
    case "createdAt": .time(contract.createdAt)
    case "updatedAt": .time(contract.updatedAt)
    case "deliveryPrice": .money(contract.deliveryPrice, contract.currency)
    case "linesCount": .count(contract.lines.count)
    case "lineCount": .int(contract.lines.count)
    case "customAttributes": .list(contract.attributes.map { AttributeObject(attribute: $0) })
    case "billingPolicy":
      .object(SubscriptionPolicyObject(policy: contract.billing, typeName: "SubscriptionBillingPolicy"))
    case "deliveryPolicy":
      .object(SubscriptionPolicyObject(policy: contract.delivery, typeName: "SubscriptionDeliveryPolicy"))
    default: nil
    }
  }

  private func parts(_ name: String) -> ResolvedValue? {
    let shop = reading.shop
    let app = contract.appID.flatMap { shop.engagement.apps[$0] }
    switch name {
    case "app": return .optional(app.map { AppObject(app: $0, reading: reading) })
    case "appAdminUrl":
      return .text(
        app.map { "https://\(shop.configuration.domain)/admin/apps/\($0.details.handle)" })
    case "customer":
      return .optional(
        shop.customers[contract.customerID].map { CustomerObject(customer: $0, reading: reading) })
    case "customerPaymentMethod":
      return .optional(
        contract.paymentMethodID.map {
          PaymentMethodObject(id: $0, customerID: contract.customerID, reading: reading)
        })
    case "originOrder":
      return .optional(
        contract.originOrderID.flatMap { shop.orders[$0] }.map { OrderObject($0, reading) })
    case "lines":
      return .nodes(
        contract.lines.map { SubscriptionLineObject(line: $0, currency: contract.currency) })
    case "deliveryMethod":
      return .optional(
        contract.method.map {
          SubscriptionDeliveryObject(method: $0, addressID: contract.addressID, reading: reading)
        })
    default: return nil
    }
  }
}
