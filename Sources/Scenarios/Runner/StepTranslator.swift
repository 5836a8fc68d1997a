import CommerceTypes
import ShopifySim

/// Turns the steps of a file into steps of the shop, with the run's token on every name.
struct StepTranslator {
  let names: RunNames

  func order(_ step: PlaceStep) -> OrderInput {
    let email = names.email(step.email)
    let customer = (step.firstName, step.lastName)
    var input = OrderInput(
      name: names.order(step.order), email: email,
      customer: CustomerInput(email: email, firstName: step.firstName, lastName: step.lastName),
      shippingAddress: Self.address(step.shipTo, of: customer),
      billingAddress: step.billTo.map { Self.address($0, of: customer) },
      lines: step.lines.map(line),
      discounts: step.discounts.map { discount in
        DiscountInput(
          discount.code.map { .code($0) } ?? .automatic(title: discount.title ?? "Discount"),
          Self.value(discount.value), entitledSKUs: discount.skus?.map { SKU(names.sku($0)) })
      },
      shipping: step.shipping.map(shipping),
      transactions: step.payments.map {
        TransactionInput(
          gateway: $0.gateway, kind: $0.isAuthorization ? .authorization : .sale, amount: $0.amount,
          giftCard: $0.giftCard)
      })
    input.presentmentCurrency = step.currency
    input.tip = step.tip
    input.additionalFees = step.fees.map { FeeInput(name: $0.name, amount: $0.amount) }
    input.taxExempt = step.isTaxExempt
    return input
  }

  private func line(_ line: PlaceStep.Line) -> OrderLineInput {
    OrderLineInput(
      sku: SKU(names.sku(line.sku)), quantity: line.quantity, price: line.price,
      taxes: line.taxes.map(Self.taxes), discounts: Self.own(line.discount),
      duties: line.duty.map { [DutyInput(amount: $0)] } ?? [])
  }

  private func shipping(_ line: PlaceStep.Shipping) -> ShippingInput {
    ShippingInput(
      title: line.title, price: line.price, taxes: line.taxes.map(Self.taxes),
      discounts: Self.own(line.discount))
  }

  func edit(_ step: EditStep) -> EditInput {
    EditInput(
      order: names.order(step.order),
      quantities: step.quantities.map {
        EditInput.Quantity(sku: SKU(names.sku($0.sku)), quantity: $0.quantity)
      },
      additions: step.lines.map(line), shipping: step.shipping.map(shipping), note: step.note)
  }

  /// A return that is opened and, at once, processed.
  func returned(_ step: ReturnStep) -> [ReturnInput] {
    let order = names.order(step.order)
    let lines = step.lines.map {
      ReturnInput.Line(
        sku: SKU(names.sku($0.sku)), quantity: $0.quantity, reason: step.reason.uppercased())
    }
    return [
      ReturnInput(order: order, action: .open(lines, exchange: step.exchange.map(line), isRequest: false)),
      ReturnInput(order: order, action: .process(lines, location: step.location, refund: step.refund)),
    ]
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
    let kind: TransactionKind =
      switch step.kind {
      case .sale: .sale
      case .authorization: .authorization
      case .capture: .capture
      case .void: .void
      }
    return PaymentInput(
      order: names.order(step.order), kind: kind, amount: step.amount, gateway: step.gateway)
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
    taxes.map { TaxInput(title: $0.title, rate: $0.rate, channelLiable: $0.channelLiable) }
  }

  /// The discount of one line or shipping line alone.
  private static func own(_ discount: DiscountValue?) -> [DiscountInput] {
    discount.map { [DiscountInput(.manual(title: "Discount"), value($0))] } ?? []
  }

  private static func value(_ value: DiscountValue) -> DiscountInput.Value {
    switch value {
    case .amount(let amount): .fixed(amount)
    case .percent(let percent): .percentage(percent)
    case .each(let amount): .fixedEach(amount)
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
