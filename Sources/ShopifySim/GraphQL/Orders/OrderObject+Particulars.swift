import CommerceTypes
import GraphQLLanguage

/// Where an order came from, what is thought of it, and what may be done with it.
extension OrderObject {
  func particulars(_ name: String) -> ResolvedValue? {
    let particulars = order.particulars
    switch name {
    case "confirmed": return .bool(particulars.isConfirmed)
    case "estimatedTaxes": return .bool(particulars.hasEstimatedTaxes)
    case "clientIp": return .text(particulars.clientIP)
    case "confirmationNumber": return .text(particulars.confirmationNumber)
    case "customerLocale": return .text(particulars.customerLocale)
    case "customerAcceptsMarketing": return .bool(particulars.acceptsMarketing)
    case "hasTimelineComment":
      return .bool(
        particulars.hasTimelineComment || reading.shop.hasComment(on: reading.order.gid))
    case "referrerUrl": return .text(particulars.referrerURL)
    case "registeredSourceUrl": return .text(particulars.sourceURL)
    case "sourceIdentifier": return .text(particulars.sourceIdentifier)
    case "statusPageUrl": return .text(statusPage)
    case "app": return .optional(particulars.app.map { OrderAppObject(app: $0) })
    case "merchantOfRecordApp":
      return .optional(particulars.merchantOfRecord.map { OrderAppObject(app: $0) })
    case "channel": return .optional(particulars.channel.map { ChannelObject(channel: $0) })
    case "channelInformation":
      return .optional(
        particulars.channel.map { ChannelInformationObject(channel: $0, app: particulars.app) })
    case "retailLocation":
      let location = particulars.retailLocation.flatMap { reading.shop.location(named: $0) }
      return .optional(location.map { LocationObject(location: $0, reading: reading.reading) })
    case "publication":
      let name = particulars.channel?.name
      return .optional(
        reading.shop.selling.publications.first { $0.name == name }
          .map { PublicationObject(publication: $0, reading: reading.reading) })
    case "risk": return .object(RiskSummaryObject(risks: particulars.risks))
    case "shopifyProtect":
      return .optional(particulars.protectStatus.map { _ in ProtectObject(particulars: particulars) })
    default: return possible(name)
    }
  }

  /// What may be done with it now. Evidence: see ``Behaviour/graphQLOrderFlags``.
  private func possible(_ name: String) -> ResolvedValue? {
    switch name {
    case "canMarkAsPaid":
      return .bool(order.cancelledAt == nil && order.totalOutstanding.presentment > .zero)
    case "canNotifyCustomer": return .bool(order.email != nil || order.phone != nil)
    case "restockable":
      return .bool(order.soldLines.contains { $0.goods.tracked && order.currentQuantity(of: $0) > 0 })
    case "subtotalPrice": return .plainMoney(order.subtotalPrice.shop, order.currency)
    default: return nil
    }
  }

  /// The page where the customer follows the order, with a token of its own.
  private var statusPage: String {
    let configuration = reading.shop.configuration
    let token = DeterministicUUID.text(seed: "\(configuration.domain)/status/\(order.id)")
      .filter { $0 != "-" }
    return "https://\(configuration.domain)/\(reading.shop.id)/orders/\(token)/authenticate"
  }
}
