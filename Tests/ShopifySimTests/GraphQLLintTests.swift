import GraphQLLanguage
import PayloadLint
import ShopifySim
import Testing

/// The answers about random orders under a linter that knows nothing of the code that made them.
@Suite("GraphQL answers under the linter")
struct GraphQLLintTests {
  /// What a connector that wants to know everything selects.
  static let selection = """
    id legacyResourceId name createdAt updatedAt cancelledAt cancelReason closedAt processedAt
    currencyCode presentmentCurrencyCode taxesIncluded taxExempt edited returnStatus
    displayFinancialStatus displayFulfillmentStatus
    subtotalPriceSet { ...Bag } totalDiscountsSet { ...Bag } totalTaxSet { ...Bag } totalPriceSet { ...Bag }
    totalShippingPriceSet { ...Bag } totalTipReceivedSet { ...Bag } originalTotalDutiesSet { ...Bag }
    originalTotalAdditionalFeesSet { ...Bag } currentSubtotalPriceSet { ...Bag }
    currentTotalDiscountsSet { ...Bag } currentTotalTaxSet { ...Bag } currentTotalPriceSet { ...Bag }
    currentShippingPriceSet { ...Bag } currentTotalDutiesSet { ...Bag } currentTotalAdditionalFeesSet { ...Bag }
    totalReceivedSet { ...Bag } totalRefundedSet { ...Bag } netPaymentSet { ...Bag }
    totalOutstandingSet { ...Bag } totalCashRoundingAdjustment { paymentSet { ...Bag } refundSet { ...Bag } }
    taxLines { title rate ratePercentage channelLiable priceSet { ...Bag } }
    discountApplications(first: 9) { nodes { index } pageInfo { hasNextPage } }
    lineItems(first: 25) {
      nodes {
        id title quantity currentQuantity unfulfilledQuantity taxable isGiftCard
        originalUnitPriceSet { ...Bag } originalTotalSet { ...Bag }
        discountedUnitPriceAfterAllDiscountsSet { ...Bag }
        taxLines { title rate ratePercentage priceSet { ...Bag } }
        discountAllocations { allocatedAmountSet { ...Bag } discountApplication { index } }
      }
      pageInfo { hasNextPage }
    }
    shippingLines(first: 9, includeRemovals: true) {
      nodes {
        id isRemoved originalPriceSet { ...Bag } discountedPriceSet { ...Bag }
        taxLines { title rate priceSet { ...Bag } }
        discountAllocations { allocatedAmountSet { ...Bag } discountApplication { index } }
      }
      pageInfo { hasNextPage }
    }
    transactions { id kind status processedAt amountSet { ...Bag } parentTransaction { id } }
    refunds {
      id createdAt totalRefundedSet { ...Bag }
      refundLineItems(first: 25) {
        nodes {
          quantity restockType lineItem { id quantity currentQuantity } subtotalSet { ...Bag }
          totalTaxSet { ...Bag }
        }
        pageInfo { hasNextPage }
      }
      refundShippingLines(first: 9) {
        nodes { subtotalAmountSet { ...Bag } taxAmountSet { ...Bag } } pageInfo { hasNextPage }
      }
      orderAdjustments(first: 9) {
        nodes { reason amountSet { ...Bag } taxAmountSet { ...Bag } } pageInfo { hasNextPage }
      }
      transactions(first: 9) { nodes { id kind status amountSet { ...Bag } } pageInfo { hasNextPage } }
    }
    agreements(first: 25) {
      nodes { id sales(first: 50) { nodes { id totalAmount { ...Bag } } pageInfo { hasNextPage } } }
      pageInfo { hasNextPage }
    }
    """

  @Test("No answer about 60 random lives contradicts itself")
  func lives() throws {
    var lives = RESTLives(seed: 4_711)
    var findings: [String: (count: Int, first: String)] = [:]
    var equations = 0
    for number in 0..<60 {
      let lab = GraphQLLab(try lives.life().shop)
      let body: JSONValue = ["data": ["order": try lab.order(Self.selection)]]
      let report = try Linter().report(on: body.encoded())
      equations += report.equations
      for finding in report.findings {
        let known = findings[finding.rule.id]
        let text = known?.first ?? "life \(number) \(finding.place): \(finding.message)\n\(body)"
        findings[finding.rule.id] = ((known?.count ?? 0) + 1, text)
      }
    }
    #expect(equations > 2_000)
    for (rule, found) in findings.sorted(by: { $0.value.count > $1.value.count }) {
      Issue.record("\(rule): \(found.count) times, first \(found.first)")
    }
  }
}
