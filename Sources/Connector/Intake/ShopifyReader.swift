import CommerceTypes
import CurlTransport
import Foundation
import OdooXMLRPC

/// Reads orders fresh from Shopify's GraphQL API, every page of them.
struct ShopifyReader: Sendable {
  let access: ConnectorConfiguration.ShopAccess
  let token: Secret
  let transport: any HTTPTransport
  var sleep: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }

  /// The order as Shopify has it now.
  ///
  /// - Throws: `shopifyUnavailable` when it is worth another try, `shopifyRefused` and `shopifyAnswer` when not.
  func order(_ gid: GID) async throws(ConnectorError) -> ShopifyOrder {
    let answer = try await ask(
      OrderAnswer.Root.self, "OrderForSync", OrderDocuments.order, ["id": gid.text])
    guard var order = answer.order else {
      throw ConnectorError(
        .shopifyRefused, "Shopify has no order \(gid), or this app may not read it",
        remedy: "check the access token's scopes and the order")
    }
    while order.lineItems.pageInfo.hasNextPage {
      let page = try await ask(
        OrderAnswer.LinesRoot.self, "OrderLineItemsPage", OrderDocuments.lineItems,
        ["id": gid.text, "after": try cursor(order.lineItems.pageInfo, gid)])
      try order.lineItems.append(page.order?.lineItems, of: gid)
    }
    while order.shippingLines.pageInfo.hasNextPage {
      let page = try await ask(
        OrderAnswer.ShippingRoot.self, "OrderShippingLinesPage", OrderDocuments.shippingLines,
        ["id": gid.text, "after": try cursor(order.shippingLines.pageInfo, gid)])
      try order.shippingLines.append(page.order?.shippingLines, of: gid)
    }
    for index in order.fulfillments.indices {
      try await readRest(of: &order.fulfillments[index])
    }
    while order.fulfillmentOrders.pageInfo.hasNextPage {
      let page = try await ask(
        OrderAnswer.FulfillmentOrdersRoot.self, "OrderFulfillmentOrdersPage",
        OrderDocuments.fulfillmentOrders,
        ["id": gid.text, "after": try cursor(order.fulfillmentOrders.pageInfo, gid)])
      try order.fulfillmentOrders.append(page.order?.fulfillmentOrders, of: gid)
    }
    for index in order.fulfillmentOrders.nodes.indices {
      try await readRest(of: &order.fulfillmentOrders.nodes[index])
    }
    let refunds = try await refunds(of: order, gid)
    try checkLimits(order, refunds, gid)
    return try order.order(refunds: refunds)
  }

  /// They cost too many points to be read along with the order, and most orders have none.
  private func refunds(
    of order: OrderAnswer.Order, _ gid: GID
  ) async throws(ConnectorError) -> [OrderAnswer.Refund] {
    guard !order.refunds.isEmpty else { return [] }
    let answer = try await ask(
      OrderAnswer.RefundsRoot.self, "OrderRefunds", OrderDocuments.refunds, ["id": gid.text])
    guard let read = answer.order, read.updatedAt == order.updatedAt else {
      throw ConnectorError(
        .shopifyAnswer, "\(gid) changed while it was read", remedy: "it is tried again by itself",
        isWorthRetrying: true)
    }
    var refunds = read.refunds
    for index in refunds.indices { try await readRest(of: &refunds[index]) }
    return refunds
  }

  private func readRest(of fulfillment: inout OrderAnswer.Fulfillment) async throws(ConnectorError) {
    let gid = GID(fulfillment.id)
    while fulfillment.fulfillmentLineItems.pageInfo.hasNextPage {
      let page = try await ask(
        OrderAnswer.FulfillmentRoot.self, "FulfillmentLinesPage", OrderDocuments.fulfillmentLines,
        ["id": gid.text, "after": try cursor(fulfillment.fulfillmentLineItems.pageInfo, gid)])
      try fulfillment.fulfillmentLineItems.append(page.fulfillment?.fulfillmentLineItems, of: gid)
    }
  }

  private func readRest(of part: inout OrderAnswer.FulfillmentOrder) async throws(ConnectorError) {
    let gid = GID(part.id)
    while part.lineItems.pageInfo.hasNextPage {
      let page = try await ask(
        OrderAnswer.FulfillmentOrderRoot.self, "FulfillmentOrderLinesPage",
        OrderDocuments.fulfillmentOrderLines,
        ["id": gid.text, "after": try cursor(part.lineItems.pageInfo, gid)])
      try part.lineItems.append(page.fulfillmentOrder?.lineItems, of: gid)
    }
  }

  private func readRest(of refund: inout OrderAnswer.Refund) async throws(ConnectorError) {
    let gid = GID(refund.id)
    while refund.refundLineItems.pageInfo.hasNextPage {
      let page = try await ask(
        OrderAnswer.RefundRoot.self, "RefundLinesPage", OrderDocuments.refundLines,
        ["id": gid.text, "after": try cursor(refund.refundLineItems.pageInfo, gid)])
      try refund.refundLineItems.append(page.refund?.refundLineItems, of: gid)
    }
  }

  private func cursor(_ page: OrderAnswer.PageInfo, _ gid: GID) throws(ConnectorError) -> String {
    guard let cursor = page.endCursor else {
      throw ConnectorError(
        .shopifyAnswer, "\(gid): Shopify announces another page without a cursor", remedy: "try again later")
    }
    return cursor
  }

  /// Lists without pages that are full may lack items; nothing is written from half an order.
  private func checkLimits(
    _ order: OrderAnswer.Order, _ refunds: [OrderAnswer.Refund], _ gid: GID
  ) throws(ConnectorError) {
    let counts = [
      ("transactions", order.transactions.count), ("fulfillments", order.fulfillments.count),
      ("refunds", refunds.count),
    ]
    for (name, count) in counts where count >= OrderDocuments.listLimit {
      throw ConnectorError(
        .shopifyAnswer, "\(gid) has \(count) \(name) or more, and Shopify gives no further ones",
        remedy: "book this order by hand")
    }
    let hasMore = refunds.contains {
      $0.transactions.pageInfo.hasNextPage || $0.refundShippingLines.pageInfo.hasNextPage
        || $0.orderAdjustments.pageInfo.hasNextPage
    }
    if hasMore {
      throw ConnectorError(
        .shopifyAnswer,
        "\(gid): a refund has more than \(OrderDocuments.pageSize) transactions, shipping lines or adjustments",
        remedy: "book this order by hand")
    }
  }

  private func ask<Answer: Decodable>(
    _ type: Answer.Type, _ operation: String, _ document: String, _ variables: [String: String]
  ) async throws(ConnectorError) -> Answer {
    let call = GraphQLCall(query: document, variables: variables, operationName: operation)
    let body: Data
    do { body = try JSONEncoder().encode(call) } catch {
      throw ConnectorError(
        .shopifyAnswer, "\(operation) can't be written as JSON", remedy: "check the order's GID")
    }
    let request = HTTPRequest(
      url: "\(access.apiURL)/admin/api/\(access.apiVersion)/graphql.json",
      headers: [
        HTTPHeader("Content-Type", "application/json"), HTTPHeader("Accept", "application/json"),
        HTTPHeader("X-Shopify-Access-Token", token.reveal()),
      ], body: Array(body))
    let response = try await send(request, operation)
    try GraphQLAnswer.check(response, operation)
    return try GraphQLAnswer.decode(type, response, operation)
  }

  /// Waits as long as Shopify says when it has had too many requests, a few times.
  private func send(_ request: HTTPRequest, _ operation: String) async throws(ConnectorError) -> HTTPResponse
  {
    var patience = ThrottlePatience()
    while true {
      let response: HTTPResponse
      do { response = try await transport.send(request) } catch {
        throw ConnectorError(
          .shopifyUnavailable, "\(operation): Shopify can't be reached: \(error)",
          remedy: "it is tried again by itself; check shop.apiURL")
      }
      guard let wait = patience.wait(after: response) else { return response }
      do { try await sleep(wait) } catch {
        throw ConnectorError(
          .shopifyUnavailable, "\(operation): stopped while waiting for Shopify",
          remedy: "it is tried again by itself")
      }
    }
  }
}
