import CommerceTypes

extension OrderAnswer.Order {
  /// The order in the connector's own terms; every amount must be in the order's currency.
  func order(refunds: [OrderAnswer.Refund]) throws(ConnectorError) -> ShopifyOrder {
    let reader = AmountReader(order: id, currency: currencyCode)
    return ShopifyOrder(
      id: GID(id), name: name, email: email, processedAt: processedAt, cancelledAt: cancelledAt,
      currency: CurrencyCode(currencyCode), taxesIncluded: taxesIncluded,
      isEdited: edited,
      placedPrice: try originalTotalPriceSet.map { (bag) throws(ConnectorError) in
        try reader.amount(bag)
      },
      totalTax: try reader.amount(totalTaxSet), totalPrice: try reader.amount(totalPriceSet),
      totalTip: try reader.amount(totalTipReceivedSet),
      totalDuties: try reader.amount(originalTotalDutiesSet),
      totalAdditionalFees: try reader.amount(originalTotalAdditionalFeesSet),
      customer: customer.map { customer in
        ShopifyCustomer(
          id: GID(customer.id), firstName: customer.firstName, lastName: customer.lastName,
          displayName: customer.displayName)
      },
      shippingAddress: shippingAddress?.address, billingAddress: billingAddress?.address,
      lines: try reader.map(lineItems.nodes, reader.line),
      shippingLines: try reader.map(shippingLines.nodes, reader.shipping),
      transactions: try reader.map(transactions, reader.transaction),
      fulfillments: try reader.map(fulfillments, reader.fulfillment),
      assignments: fulfillmentOrders.nodes.flatMap(\.assignments),
      refunds: try reader.map(refunds, reader.refund))
  }
}

extension OrderAnswer.FulfillmentOrder {
  /// What is open of it; the newest name of its location, else the one it had when it was assigned.
  fileprivate var assignments: [ShopifyAssignment] {
    guard status != "CLOSED", status != "CANCELLED" else { return [] }
    return lineItems.nodes.filter { $0.remainingQuantity > 0 }.map { line in
      ShopifyAssignment(
        lineItem: GID(line.lineItem.id), quantity: line.remainingQuantity,
        location: assignedLocation?.location?.name ?? assignedLocation?.name)
    }
  }
}

extension OrderAnswer.Address {
  fileprivate var address: ShopifyAddress {
    ShopifyAddress(
      name: name, company: company, address1: address1, address2: address2, city: city, zip: zip,
      country: countryCodeV2.map { CountryCode($0) }, provinceCode: provinceCode, phone: phone)
  }
}

/// Reads amounts as exact decimals of one currency.
private struct AmountReader {
  let order: String
  let currency: String

  /// `map` with a typed error.
  func map<Source, Target>(
    _ items: [Source], _ transform: (Source) throws(ConnectorError) -> Target
  ) throws(ConnectorError) -> [Target] {
    var result: [Target] = []
    for item in items { result.append(try transform(item)) }
    return result
  }

  func amount(_ bag: OrderAnswer.Bag?) throws(ConnectorError) -> ExactDecimal {
    guard let money = bag?.shopMoney else { return .zero }
    guard let amount = ExactDecimal(money.amount) else {
      throw ConnectorError(
        .shopifyAnswer, "\(order): \"\(money.amount)\" is no amount", remedy: "look at the order in Shopify")
    }
    guard money.currencyCode == currency else {
      throw ConnectorError(
        .shopifyAnswer, "\(order): an amount in \(money.currencyCode) stands in an order of \(currency)",
        remedy: "look at the order in Shopify")
    }
    return amount
  }

  func taxes(_ lines: [OrderAnswer.Tax]) throws(ConnectorError) -> [ShopifyTaxLine] {
    try map(lines) { (line) throws(ConnectorError) in
      ShopifyTaxLine(
        title: line.title,
        rate: line.rate.flatMap { ExactDecimal(shortestFormOf: $0) }.map { TaxRate(fraction: $0) },
        price: try amount(line.priceSet), isChannelLiable: line.channelLiable ?? false)
    }
  }

  func allocations(_ items: [OrderAnswer.Allocation]) throws(ConnectorError) -> [ExactDecimal] {
    try map(items) { (item) throws(ConnectorError) in try amount(item.allocatedAmountSet) }
  }

  func line(_ line: OrderAnswer.Line) throws(ConnectorError) -> ShopifyLine {
    ShopifyLine(
      id: GID(line.id), name: line.name, sku: line.sku.map { SKU($0) }, quantity: line.quantity,
      currentQuantity: line.currentQuantity, unfulfilledQuantity: line.unfulfilledQuantity,
      requiresShipping: line.requiresShipping,
      isGiftCard: line.isGiftCard, unitPrice: try amount(line.originalUnitPriceSet),
      discountAllocations: try allocations(line.discountAllocations), taxLines: try taxes(line.taxLines))
  }

  func shipping(_ line: OrderAnswer.Shipping) throws(ConnectorError) -> ShopifyShippingLine {
    ShopifyShippingLine(
      id: line.id.map { GID($0) }, title: line.title, isRemoved: line.isRemoved,
      price: try amount(line.originalPriceSet),
      discountAllocations: try allocations(line.discountAllocations),
      taxLines: try taxes(line.taxLines))
  }

  func transaction(_ transaction: OrderAnswer.Transaction) throws(ConnectorError) -> ShopifyTransaction {
    ShopifyTransaction(
      id: GID(transaction.id), kind: transaction.kind, status: transaction.status,
      gateway: transaction.gateway, processedAt: transaction.processedAt ?? transaction.createdAt,
      amount: try amount(transaction.amountSet))
  }

  func fulfillment(_ fulfillment: OrderAnswer.Fulfillment) -> ShopifyFulfillment {
    ShopifyFulfillment(
      id: GID(fulfillment.id), name: fulfillment.name, status: fulfillment.status,
      createdAt: fulfillment.createdAt, location: fulfillment.location?.name,
      trackingNumbers: fulfillment.trackingInfo.compactMap(\.number),
      lines: fulfillment.fulfillmentLineItems.nodes.map { line in
        ShopifyFulfillment.Line(lineItem: GID(line.lineItem.id), quantity: line.quantity ?? 0)
      })
  }

  func refund(_ refund: OrderAnswer.Refund) throws(ConnectorError) -> ShopifyRefund {
    ShopifyRefund(
      id: GID(refund.id), processedAt: refund.processedAt,
      lines: try map(refund.refundLineItems.nodes) { (line) throws(ConnectorError) in
        ShopifyRefund.Line(
          lineItem: GID(line.lineItem.id), quantity: line.quantity, restockType: line.restockType,
          location: line.location?.name, subtotal: try amount(line.subtotalSet),
          tax: try amount(line.totalTaxSet))
      },
      shippingLines: try map(refund.refundShippingLines.nodes) { (line) throws(ConnectorError) in
        ShopifyRefund.ShippingLine(
          shippingLine: line.shippingLine.id.map { GID($0) }, title: line.shippingLine.title,
          subtotal: try amount(line.subtotalAmountSet), tax: try amount(line.taxAmountSet))
      },
      transactions: try map(refund.transactions.nodes, transaction),
      adjustedTax: try map(refund.orderAdjustments.nodes) { (adjustment) throws(ConnectorError) in
        try amount(adjustment.taxAmountSet)
      }.sum())
  }
}
