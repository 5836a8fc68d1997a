import CommerceTypes

/// The JSON shapes that ``OrderDocuments`` ask for.
enum OrderAnswer {
  struct Root: Decodable { var order: Order? }
  struct LinesRoot: Decodable {
    struct Order: Decodable { var lineItems: Page<Line> }
    var order: Order?
  }
  struct ShippingRoot: Decodable {
    struct Order: Decodable { var shippingLines: Page<Shipping> }
    var order: Order?
  }
  struct FulfillmentOrdersRoot: Decodable {
    struct Order: Decodable { var fulfillmentOrders: Page<FulfillmentOrder> }
    var order: Order?
  }
  struct FulfillmentOrderRoot: Decodable {
    struct FulfillmentOrder: Decodable { var lineItems: Page<OrderAnswer.FulfillmentOrder.Line> }
    var fulfillmentOrder: FulfillmentOrder?
  }
  struct RefundsRoot: Decodable {
    struct Order: Decodable {
      var updatedAt: String?
      var refunds: [Refund]
    }
    var order: Order?
  }
  struct FulfillmentRoot: Decodable {
    struct Fulfillment: Decodable { var fulfillmentLineItems: Page<FulfillmentLine> }
    var fulfillment: Fulfillment?
  }
  struct RefundRoot: Decodable {
    struct Refund: Decodable { var refundLineItems: Page<RefundLine> }
    var refund: Refund?
  }

  struct PageInfo: Decodable {
    var hasNextPage: Bool
    var endCursor: String?
  }

  /// A page of a connection, to which the following pages are appended.
  struct Page<Node: Decodable>: Decodable {
    var pageInfo: PageInfo
    var nodes: [Node]

    mutating func append(_ next: Page?, of gid: GID) throws(ConnectorError) {
      guard let next else {
        throw ConnectorError(
          .shopifyAnswer, "\(gid) was gone while its pages were read", remedy: "it is tried again by itself",
          isWorthRetrying: true)
      }
      if next.pageInfo.hasNextPage, next.pageInfo.endCursor == pageInfo.endCursor {
        throw ConnectorError(
          .shopifyAnswer, "\(gid): Shopify gives the same page again and again", remedy: "try again later")
      }
      nodes += next.nodes
      pageInfo = next.pageInfo
    }
  }

  struct Bag: Decodable {
    struct Money: Decodable {
      var amount: String
      var currencyCode: String
    }
    var shopMoney: Money
  }

  struct Named: Decodable {
    var id: String
    var name: String?
  }

  struct Order: Decodable {
    var id: String
    var name: String
    var email: String?
    var processedAt: String
    var updatedAt: String?
    var cancelledAt: String?
    var currencyCode: String
    var taxesIncluded: Bool
    var edited: Bool
    var originalTotalPriceSet: Bag?
    var totalTaxSet: Bag?
    var totalPriceSet: Bag
    var totalTipReceivedSet: Bag?
    var originalTotalDutiesSet: Bag?
    var originalTotalAdditionalFeesSet: Bag?
    var customer: Customer?
    var shippingAddress: Address?
    var billingAddress: Address?
    var lineItems: Page<Line>
    var shippingLines: Page<Shipping>
    var transactions: [Transaction]
    var fulfillments: [Fulfillment]
    var fulfillmentOrders: Page<FulfillmentOrder>
    var refunds: [Named]
  }

  struct Customer: Decodable {
    var id: String
    var firstName: String?
    var lastName: String?
    var displayName: String?
  }

  struct Address: Decodable {
    var name: String?
    var company: String?
    var address1: String?
    var address2: String?
    var city: String?
    var zip: String?
    var countryCodeV2: String?
    var provinceCode: String?
    var phone: String?
  }

  struct Allocation: Decodable { var allocatedAmountSet: Bag }
  struct Tax: Decodable {
    var title: String
    var rate: Double?
    var channelLiable: Bool?
    var priceSet: Bag
  }
  struct Line: Decodable {
    var id: String
    var name: String
    var sku: String?
    var quantity: Int
    var currentQuantity: Int
    var unfulfilledQuantity: Int
    var requiresShipping: Bool
    var isGiftCard: Bool
    var originalUnitPriceSet: Bag
    var discountAllocations: [Allocation]
    var taxLines: [Tax]
  }
  struct Shipping: Decodable {
    var id: String?
    var title: String
    var isRemoved: Bool
    var originalPriceSet: Bag
    var discountAllocations: [Allocation]
    var taxLines: [Tax]
  }
  struct Transaction: Decodable {
    var id: String
    var kind: String
    var status: String
    var gateway: String?
    var processedAt: String?
    var createdAt: String
    var amountSet: Bag
  }
  struct Fulfillment: Decodable {
    struct Tracking: Decodable { var number: String? }
    var id: String
    var name: String
    var status: String
    var createdAt: String
    var location: Named?
    var trackingInfo: [Tracking]
    var fulfillmentLineItems: Page<FulfillmentLine>
  }
  struct FulfillmentLine: Decodable {
    var quantity: Int?
    var lineItem: Named
  }
  struct FulfillmentOrder: Decodable {
    struct AssignedLocation: Decodable {
      var name: String?
      var location: Named?
    }
    struct Line: Decodable {
      var remainingQuantity: Int
      var lineItem: Named
    }
    var id: String
    var status: String
    var assignedLocation: AssignedLocation?
    var lineItems: Page<Line>
  }
  struct Refund: Decodable {
    var id: String
    var processedAt: String
    var refundLineItems: Page<RefundLine>
    var refundShippingLines: Page<RefundShipping>
    var orderAdjustments: Page<Adjustment>
    var transactions: Page<Transaction>
  }
  struct RefundLine: Decodable {
    var quantity: Int
    var restockType: String
    var lineItem: Named
    var location: Named?
    var subtotalSet: Bag
    var totalTaxSet: Bag
  }
  struct Adjustment: Decodable { var taxAmountSet: Bag }
  struct RefundShipping: Decodable {
    struct Line: Decodable {
      var id: String?
      var title: String
    }
    var shippingLine: Line
    var subtotalAmountSet: Bag
    var taxAmountSet: Bag
  }
}
