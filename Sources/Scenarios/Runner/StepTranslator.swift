import CommerceTypes
import ShopifySim

/// Turns the steps of a file into steps of the shop, with the run's token on every name.
struct StepTranslator {
  let names: RunNames

  func order(_ step: PlaceStep) -> OrderInput {
    let email = names.email(step.email)
    let customer = (step.firstName, step.lastName)
    return OrderInput(
      name: names.order(step.order), email: email,
      customer: CustomerInput(email: email, firstName: step.firstName, lastName: step.lastName),
      shippingAddress: Self.address(step.shipTo, of: customer),
      billingAddress: step.billTo.map { Self.address($0, of: customer) },
      lines: step.lines.map { line in
        OrderLineInput(
          sku: SKU(names.sku(line.sku)), quantity: line.quantity, price: line.price,
          taxes: line.taxes.map(Self.taxes),
          discounts: Self.own(line.discount))
      },
      discounts: step.discounts.map {
        DiscountInput(
          $0.code.map { .code($0) } ?? .automatic(title: $0.title ?? "Discount"), Self.value($0.value))
      },
      shipping: step.shipping.map {
        ShippingInput(
          title: $0.title, price: $0.price, taxes: $0.taxes.map(Self.taxes),
          discounts: Self.own($0.discount))
      },
      transactions: step.payment.map { [TransactionInput(gateway: $0.gateway, amount: $0.amount)] } ?? [])
  }

  func fulfillment(_ step: FulfillStep) -> FulfillmentInput {
    FulfillmentInput(
      order: names.order(step.order), location: step.location,
      lines: step.lines?.map { FulfillmentInput.Line(sku: SKU(names.sku($0.sku)), quantity: $0.quantity) },
      tracking: step.trackingNumber.map { [TrackingInfo(company: step.trackingCompany, number: $0)] } ?? [])
  }

  func refund(_ step: RefundStep) -> RefundInput {
    RefundInput(
      order: names.order(step.order), note: step.note,
      lines: step.lines.map {
        RefundInput.Line(
          sku: SKU(names.sku($0.sku)), quantity: $0.quantity, restock: Self.restock($0.restock),
          location: $0.location)
      },
      shipping: step.shipping,
      transactions: step.transactions.map { RefundInput.Transaction(amount: $0.amount, gateway: $0.gateway) })
  }

  func cancel(_ step: CancelStep) -> CancelInput {
    CancelInput(
      order: names.order(step.order),
      reason: step.reason.map { CancelReason(rawValue: $0.uppercased()) } ?? .customer, restock: step.restock,
      refund: step.refund, cancelsFulfillments: step.cancelsFulfillments)
  }

  func payment(_ step: PayStep) -> PaymentInput {
    PaymentInput(order: names.order(step.order), kind: .sale, amount: step.amount, gateway: step.gateway)
  }

  /// - Parameter customer: the order's, for an address that names nobody.
  func update(_ step: UpdateStep, customer: (first: String, last: String)) -> UpdateInput {
    UpdateInput(
      order: names.order(step.order), note: step.note,
      shippingAddress: step.shipTo.map { Self.address($0, of: customer) })
  }

  private static func address(
    _ script: AddressScript, of customer: (first: String, last: String)
  ) -> MailingAddress {
    let name = script.name.map(split) ?? customer
    return MailingAddress(
      firstName: name.0, lastName: name.1, address1: script.address1 ?? "1 Main Street", city: script.city,
      zip: script.zip, country: CountryCode(script.country), provinceCode: script.province)
  }

  private static func split(_ name: String) -> (String, String) {
    let parts = name.split(separator: " ", maxSplits: 1).map(String.init)
    return (parts.first ?? name, parts.count > 1 ? parts[1] : "")
  }

  private static func taxes(_ taxes: [TaxScript]) -> [TaxInput] {
    taxes.map { TaxInput(title: $0.title, rate: $0.rate) }
  }

  /// The discount of one line or shipping line alone.
  private static func own(_ discount: DiscountValue?) -> [DiscountInput] {
    discount.map { [DiscountInput(.manual(title: "Discount"), value($0))] } ?? []
  }

  private static func value(_ value: DiscountValue) -> DiscountInput.Value {
    switch value {
    case .amount(let amount): .fixed(amount)
    case .percent(let percent): .percentage(percent)
    }
  }

  private static func restock(_ restock: RefundStep.Restock) -> RestockType {
    switch restock {
    case .returned: .return
    case .cancelled: .cancel
    case .none: .noRestock
    }
  }
}
