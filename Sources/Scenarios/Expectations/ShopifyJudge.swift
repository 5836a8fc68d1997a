import CommerceTypes
import ShopifySim

/// Judges an order as Shopify tells it.
struct ShopifyJudge {
  let scenario: LoadedScenario

  func judge(_ expectation: Expectation, _ wanted: ShopifyExpectation, _ order: Order?) -> ExpectationReport {
    var failures: [FailureReport] = []
    if let order {
      for field in wanted.fields {
        let actual = Self.text(of: field.field.value, order)
        guard case .text(let text) = field.value.value, Self.isEqual(text, actual) else {
          failures.append(
            scenario.failure(
              at: field.value.position, "\(order.name).\(field.field.value)",
              expected: Self.words(field.value.value),
              actual: actual))
          continue
        }
      }
    } else {
      failures.append(
        scenario.failure(
          at: wanted.order.position, wanted.order.value, expected: "an order", actual: "none was placed"))
    }
    return ExpectationReport(
      about: expectation.about, position: expectation.position, outcome: failures.isEmpty ? .passed : .failed,
      compared: max(1, wanted.fields.count), failures: failures)
  }

  private static func isEqual(_ wanted: String, _ actual: String) -> Bool {
    if let wanted = ExactDecimal(wanted), let actual = ExactDecimal(actual) { return wanted == actual }
    return wanted == actual
  }

  private static func words(_ value: ExpectedValue) -> String {
    if case .text(let text) = value { text } else { "a text or an amount" }
  }

  /// A field of the order by its name in the Admin API.
  private static func text(of field: String, _ order: Order) -> String {
    let amount: MoneyBag
    switch field {
    case "returnStatus": return order.returnStatus
    case "edited": return String(order.isEdited)
    case "presentmentCurrencyCode": return order.presentmentCurrency.rawValue
    case "presentmentTotalPrice":
      return order.totalPrice.presentment.formatted(minimumDigits: order.presentmentCurrency.minorDigits)
    case "totalTipReceived": amount = order.totalTipReceived
    case "originalTotalDuties": amount = order.originalTotalDuties ?? .zero
    case "originalTotalAdditionalFees": amount = order.originalTotalAdditionalFees ?? .zero
    case "totalCapturable": amount = order.totalCapturable
    case "displayFinancialStatus": return order.displayFinancialStatus?.rawValue ?? "null"
    case "displayFulfillmentStatus": return order.displayFulfillmentStatus.rawValue
    case "totalPrice": amount = order.totalPrice
    case "subtotalPrice": amount = order.subtotalPrice
    case "totalTax": amount = order.totalTax
    case "totalDiscounts": amount = order.totalDiscounts
    case "totalShippingPrice": amount = order.totalShippingPrice
    case "currentTotalPrice": amount = order.currentTotalPrice
    case "currentSubtotalPrice": amount = order.currentSubtotalPrice
    case "currentTotalTax": amount = order.currentTotalTax
    case "totalReceived": amount = order.totalReceived
    case "totalRefunded": amount = order.totalRefunded
    case "netPayment": amount = order.netPayment
    case "totalOutstanding": amount = order.totalOutstanding
    default: return "unknown field \(field)"
    }
    return amount.shop.formatted(minimumDigits: order.currency.minorDigits)
  }
}
