import CommerceTypes

/// The customer and the delivery address of an order.
///
/// A customer is known by Shopify's customer id alone: equal e-mail addresses don't make two people one.
struct PartnerMapper: Sendable {
  let order: ShopifyOrder

  /// The customer with the billing address, or the delivery address when there is no other.
  var customer: PartnerPlan {
    let address = order.billingAddress ?? order.shippingAddress
    let suffix = order.customer.map(\.id.number) ?? "guest_\(order.id.number)"
    return partner(
      externalID: "shopify.res_partner_\(suffix)", name: customerName(address), email: order.email,
      address: address)
  }

  /// Where the goods go; each order keeps its own, as it was when the order was placed.
  var delivery: PartnerPlan? {
    guard let address = order.shippingAddress else { return nil }
    return partner(
      externalID: "shopify.res_partner_address_\(order.id.number)",
      name: filled(address.name) ?? customerName(address), email: nil, address: address)
  }

  private func customerName(_ address: ShopifyAddress?) -> String {
    let names = [order.customer?.firstName, order.customer?.lastName].compactMap(filled)
    if !names.isEmpty { return names.joined(separator: " ") }
    return filled(address?.name) ?? filled(order.customer?.displayName) ?? filled(order.email)
      ?? "Customer of \(order.name)"
  }

  private func partner(
    externalID: String, name: String, email: String?, address: ShopifyAddress?
  ) -> PartnerPlan {
    PartnerPlan(
      externalID: externalID, name: name, email: filled(email), phone: filled(address?.phone),
      street: filled(address?.address1), street2: filled(address?.address2), city: filled(address?.city),
      zip: filled(address?.zip), country: address?.country, stateCode: filled(address?.provinceCode))
  }

  /// The text without control characters, which XML can't carry; nil when nothing is left.
  private func filled(_ text: String?) -> String? {
    guard let text else { return nil }
    let kept = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 || $0 == "\t" }))
    return kept.isEmpty ? nil : kept
  }
}
