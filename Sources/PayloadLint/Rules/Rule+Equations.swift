/// The equations of an order's amounts.
extension Rule {
  static let lineItemsPrice = Rule(
    "line-items-price", "E1", .captured, "total_line_items_price = Σ price·quantity, without tips")
  static let subtotal = Rule(
    "subtotal", "E2", .captured, "subtotal_price = Σ price·quantity − Σ discount allocations of lines")
  static let totalDiscounts = Rule(
    "total-discounts", "E3", .captured,
    "total_discounts = Σ discount allocations of lines + Σ discount allocations of shipping")
  static let shippingPrice = Rule(
    "shipping-price", "E4", .captured, "discounted_price = price − Σ discount allocations, of a shipping line"
  )
  static let shippingTotal = Rule(
    "shipping-total", "E4", .captured, "total_shipping_price = Σ price of shipping lines")
  static let totalTax = Rule("total-tax", "E5", .captured, "total_tax = Σ price of the order's tax lines")
  static let lineTaxes = Rule(
    "line-taxes", "E5", .captured, "total_tax = Σ tax lines of lines + Σ tax lines of shipping lines")
  static let taxGroup = Rule(
    "tax-group", "E5", .documented,
    "the order's tax lines of one title and rate = Σ the lines' tax lines of that title and rate")
  static let totalPrice = Rule(
    "total-price", "E6", .captured,
    "total_price = subtotal_price + shipping after discounts + total_tax (unless included) + tips + duties "
      + "+ additional fees")
  static let taxLine = Rule(
    "tax-line", "E7", .captured,
    "tax = net·rate rounded half up, per line and tax line; where prices include tax, net·rate/(1 + Σ rates)")
  static let discountCode = Rule(
    "discount-code", "E8", .documented, "a discount code's amount = Σ allocations of its application")
  static let allocationIndex = Rule(
    "allocation-index", "E8", .documented, "an allocation's index names one of the discount applications")
  static let currentQuantity = Rule(
    "current-quantity", "E9", .captured,
    "current_quantity = quantity − refunded units − units removed by edits")
  static let currentSubtotal = Rule(
    "current-subtotal", "E9", .assumed,
    "current_subtotal_price = Σ price·current_quantity − current_total_discounts, shipping's left out")
  static let unitPrices = Rule(
    "current-unit-prices", "E9", .captured,
    "currentSubtotalPrice = Σ discountedUnitPriceAfterAllDiscounts·currentQuantity, which is told rounded")
  static let received = Rule(
    "total-received", "E10", .captured, "totalReceived = Σ successful sales and captures")
  static let refunded = Rule("total-refunded", "E10", .captured, "totalRefunded = Σ successful refunds")
  static let netPayment = Rule(
    "net-payment", "E10", .captured, "netPayment = totalReceived − totalRefunded")
  static let outstanding = Rule(
    "outstanding", "E11", .captured, "totalOutstanding = currentTotalPrice − netPayment")
  static let sales = Rule(
    "sales", "E13", .captured, "currentTotalPrice = Σ totalAmount of all sales of all agreements")
  static let untouched = Rule(
    "untouched", "E14", .captured, "without refund or edit the current totals are the original ones")
  static let currentTotal = Rule(
    "current-total", "E14", .assumed,
    "current_total_price = total_price − what refunds took off, where nothing was edited")
  static let lineTotal = Rule(
    "line-total", "E1", .assumed, "originalTotal = originalUnitPrice·quantity")
  static let tips = Rule(
    "tips", "E6", .documented, "total_tip_received = Σ price·quantity of the lines that are tips")
  static let currentSum = Rule(
    "current-sum", "E6", .assumed,
    "current_total_price = current_subtotal_price + current shipping + current_total_tax (unless included) + tips "
      + "+ current duties + current additional fees")
  static let draftSubtotal = Rule(
    "draft-subtotal", "E2", .captured, "a draft's subtotal = Σ price·quantity − its discounts")
  static let draftTotal = Rule(
    "draft-total", "E6", .captured, "a draft's total = subtotal + shipping + tax (unless included)")

  static let equations: [Rule] = [
    lineItemsPrice, lineTotal, subtotal, totalDiscounts, shippingPrice, shippingTotal, totalTax, lineTaxes,
    taxGroup,
    totalPrice, taxLine, discountCode, allocationIndex, currentQuantity, currentSubtotal, unitPrices,
    received, refunded,
    netPayment, outstanding, sales, untouched, currentTotal, currentSum, tips, draftSubtotal, draftTotal,
  ]
}
