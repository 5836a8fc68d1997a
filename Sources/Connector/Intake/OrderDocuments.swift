/// The GraphQL documents that the connector sends to Shopify's Admin API, version ``OrderDocuments/apiVersion``.
///
/// Each operation stands alone in its text: the first one reads an order with the first page of almost everything,
/// the second one its refunds, the others read the following pages of what is paged. The first pages are small
/// because none may cost more than 100 points, which is what the smallest shop has.
public enum OrderDocuments {
  /// The Admin API version that the documents were validated against.
  public static let apiVersion = "2026-07"

  /// What the app has to be granted for them.
  public static let scopes = [
    "read_orders", "read_customers", "read_locations", "read_fulfillments",
    "read_merchant_managed_fulfillment_orders",
  ]

  /// Every document there is.
  public static let all = [
    order, refunds, lineItems, shippingLines, fulfillmentLines, refundLines, fulfillmentOrders,
    fulfillmentOrderLines,
  ]

  /// Lines per page of every following page.
  public static let pageSize = 50
  /// The most items that Shopify gives of a list that has no pages: transactions, fulfillments, refunds.
  public static let listLimit = 250

  /// Reads one order by its GID: variables `{"id": "gid://shopify/Order/…"}`.
  public static let order = """
    query OrderForSync($id: ID!) {
      order(id: $id) {
        id
        name
        email
        processedAt
        createdAt
        updatedAt
        cancelledAt
        currencyCode
        taxesIncluded
        edited
        test
        displayFinancialStatus
        displayFulfillmentStatus
        subtotalPriceSet { shopMoney { amount currencyCode } }
        totalTaxSet { shopMoney { amount currencyCode } }
        totalPriceSet { shopMoney { amount currencyCode } }
        originalTotalPriceSet { shopMoney { amount currencyCode } }
        currentTotalPriceSet { shopMoney { amount currencyCode } }
        totalTipReceivedSet { shopMoney { amount currencyCode } }
        originalTotalDutiesSet { shopMoney { amount currencyCode } }
        originalTotalAdditionalFeesSet { shopMoney { amount currencyCode } }
        totalReceivedSet { shopMoney { amount currencyCode } }
        totalRefundedSet { shopMoney { amount currencyCode } }
        customer { id firstName lastName displayName }
        shippingAddress { ...Address }
        billingAddress { ...Address }
        lineItems(first: 20) {
          pageInfo { hasNextPage endCursor }
          nodes { ...Line }
        }
        shippingLines(first: 5) {
          pageInfo { hasNextPage endCursor }
          nodes { ...Shipping }
        }
        transactions(first: 250) { ...Transaction }
        fulfillments(first: 250) {
          id
          name
          status
          createdAt
          location { id name }
          trackingInfo { company number url }
          fulfillmentLineItems(first: 20) {
            pageInfo { hasNextPage endCursor }
            nodes { ...FulfillmentLine }
          }
        }
        fulfillmentOrders(first: 5) {
          pageInfo { hasNextPage endCursor }
          nodes { ...OpenPart }
        }
        refunds(first: 250) { id }
      }
    }
    \(addressFragment)
    \(lineFragment)
    \(shippingFragment)
    \(transactionFragment)
    \(fulfillmentLineFragment)
    \(fulfillmentOrderFragment)
    """

  /// Reads an order's refunds: variables `{"id": "gid://shopify/Order/…"}`.
  public static let refunds = """
    query OrderRefunds($id: ID!) {
      order(id: $id) {
        updatedAt
        refunds(first: 250) {
          id
          note
          createdAt
          processedAt
          totalRefundedSet { shopMoney { amount currencyCode } }
          refundLineItems(first: 50) {
            pageInfo { hasNextPage endCursor }
            nodes { ...RefundLine }
          }
          refundShippingLines(first: 50) {
            pageInfo { hasNextPage endCursor }
            nodes {
              id
              shippingLine { id title }
              subtotalAmountSet { shopMoney { amount currencyCode } }
              taxAmountSet { shopMoney { amount currencyCode } }
            }
          }
          orderAdjustments(first: 50) {
            pageInfo { hasNextPage endCursor }
            nodes {
              id
              reason
              amountSet { shopMoney { amount currencyCode } }
              taxAmountSet { shopMoney { amount currencyCode } }
            }
          }
          transactions(first: 50) {
            pageInfo { hasNextPage endCursor }
            nodes { ...Transaction }
          }
        }
      }
    }
    \(transactionFragment)
    \(refundLineFragment)
    """

  /// Reads a following page of an order's lines: variables `{"id", "after"}`.
  public static let lineItems = """
    query OrderLineItemsPage($id: ID!, $after: String!) {
      order(id: $id) {
        lineItems(first: 50, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes { ...Line }
        }
      }
    }
    \(lineFragment)
    """

  /// Reads a following page of an order's shipping lines: variables `{"id", "after"}`.
  public static let shippingLines = """
    query OrderShippingLinesPage($id: ID!, $after: String!) {
      order(id: $id) {
        shippingLines(first: 50, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes { ...Shipping }
        }
      }
    }
    \(shippingFragment)
    """

  /// Reads a following page of a fulfillment's lines: variables `{"id", "after"}`.
  public static let fulfillmentLines = """
    query FulfillmentLinesPage($id: ID!, $after: String!) {
      fulfillment(id: $id) {
        fulfillmentLineItems(first: 50, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes { ...FulfillmentLine }
        }
      }
    }
    \(fulfillmentLineFragment)
    """

  /// Reads a following page of an order's fulfillment orders: variables `{"id", "after"}`.
  public static let fulfillmentOrders = """
    query OrderFulfillmentOrdersPage($id: ID!, $after: String!) {
      order(id: $id) {
        fulfillmentOrders(first: 5, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes { ...OpenPart }
        }
      }
    }
    \(fulfillmentOrderFragment)
    """

  /// Reads a following page of a fulfillment order's lines: variables `{"id", "after"}`.
  public static let fulfillmentOrderLines = """
    query FulfillmentOrderLinesPage($id: ID!, $after: String!) {
      fulfillmentOrder(id: $id) {
        lineItems(first: 50, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes { id remainingQuantity lineItem { id } }
        }
      }
    }
    """

  /// Reads a following page of a refund's lines: variables `{"id", "after"}`.
  public static let refundLines = """
    query RefundLinesPage($id: ID!, $after: String!) {
      refund(id: $id) {
        refundLineItems(first: 50, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes { ...RefundLine }
        }
      }
    }
    \(refundLineFragment)
    """

  private static let addressFragment = """
    fragment Address on MailingAddress {
      firstName
      lastName
      name
      company
      address1
      address2
      city
      zip
      countryCodeV2
      provinceCode
      phone
    }
    """

  private static let lineFragment = """
    fragment Line on LineItem {
      id
      name
      sku
      quantity
      currentQuantity
      unfulfilledQuantity
      requiresShipping
      isGiftCard
      originalUnitPriceSet { shopMoney { amount currencyCode } }
      discountAllocations { allocatedAmountSet { shopMoney { amount currencyCode } } }
      taxLines { title rate channelLiable priceSet { shopMoney { amount currencyCode } } }
    }
    """

  private static let shippingFragment = """
    fragment Shipping on ShippingLine {
      id
      title
      isRemoved
      originalPriceSet { shopMoney { amount currencyCode } }
      discountAllocations { allocatedAmountSet { shopMoney { amount currencyCode } } }
      taxLines { title rate channelLiable priceSet { shopMoney { amount currencyCode } } }
    }
    """

  private static let transactionFragment = """
    fragment Transaction on OrderTransaction {
      id
      kind
      status
      gateway
      processedAt
      createdAt
      test
      amountSet { shopMoney { amount currencyCode } }
    }
    """

  private static let fulfillmentLineFragment = """
    fragment FulfillmentLine on FulfillmentLineItem {
      id
      quantity
      lineItem { id }
    }
    """

  private static let fulfillmentOrderFragment = """
    fragment OpenPart on FulfillmentOrder {
      id
      status
      assignedLocation { name location { id name } }
      lineItems(first: 10) {
        pageInfo { hasNextPage endCursor }
        nodes { id remainingQuantity lineItem { id } }
      }
    }
    """

  private static let refundLineFragment = """
    fragment RefundLine on RefundLineItem {
      id
      quantity
      restockType
      lineItem { id }
      location { id name }
      subtotalSet { shopMoney { amount currencyCode } }
      totalTaxSet { shopMoney { amount currencyCode } }
    }
    """
}
