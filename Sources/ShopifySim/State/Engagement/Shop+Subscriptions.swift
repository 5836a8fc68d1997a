import CommerceTypes
import HashTreeCollections

/// Subscription contracts.
extension Shop {
  public func subscriptionContract(named name: String) -> SubscriptionContract? {
    engagement.contractIDs[name].flatMap { engagement.subscriptionContracts[$0] }
  }

  private static let statuses = ["ACTIVE", "PAUSED", "CANCELLED", "EXPIRED", "FAILED"]
  private static let intervals = ["DAY", "WEEK", "MONTH", "YEAR"]
  private static let billingErrors = ["PAYMENT_ERROR", "CUSTOMER_ERROR", "INVENTORY_ERROR", "OTHER"]

  mutating func change(_ input: SubscriptionContractChange) throws(ShopError) -> [Happening] {
    let place = "subscription contract \(input.name)"
    if case .create = input.action {
      try create(input, place: place)
      return []
    }
    guard var contract = subscriptionContract(named: input.name) else {
      throw Self.unknown("Subscription contract", input.name, place: place)
    }
    var happenings: [Happening] = []
    switch input.action {
    case .create: break
    case .change(let fields): try set(fields, in: &contract, place: place)
    case .bill(let error): happenings = try bill(&contract, error: error, place: place)
    }
    keep(contract)
    return happenings
  }

  private mutating func keep(_ contract: SubscriptionContract) {
    var contract = contract
    contract.revisionID += 1
    contract.updatedAt = now
    engagement.subscriptionContracts[contract.id] = contract
  }

  private mutating func create(_ input: SubscriptionContractChange, place: String) throws(ShopError) {
    guard case .create(let fields, let email, let lines, let originName, let handle) = input.action else {
      return
    }
    guard subscriptionContract(named: input.name) == nil else {
      throw ShopError(
        code: .duplicateName, message: "Contract \(input.name) already exists", place: place,
        remedy: "give the contract another name")
    }
    guard let customer = customer(email: email) else { throw Self.unknown("Customer", email, place: place) }
    let app = handle.flatMap { self.app(handle: $0) }
    if let handle, app == nil { throw Self.unknown("App", handle, place: place) }
    var origin: Order?
    if let originName { origin = try order(originName, place: place) }
    let month = SubscriptionContract.Policy(interval: "MONTH", count: 1)
    var contract = SubscriptionContract(
      id: nextID(), name: input.name, customerID: customer.id, currency: configuration.currency,
      status: "ACTIVE", billing: month, delivery: month, deliveryPrice: .zero, method: nil,
      addressID: nextID(), lines: [], note: nil, attributes: [], nextBillingDate: nil, paymentMethodID: nil,
      appID: app?.id, originOrderID: origin?.id, lastPaymentStatus: nil, lastBillingError: nil,
      revisionID: 0, createdAt: now, updatedAt: now)
    for line in lines { contract.lines.append(try made(line, place: place)) }
    try set(fields, in: &contract, place: place)
    engagement.contractIDs[input.name] = contract.id
    keep(contract)
  }

  private mutating func made(
    _ line: SubscriptionContractChange.Line, place: String
  ) throws(ShopError) -> SubscriptionContract.Line {
    try checkQuantity(line.quantity, line.sku, place: place)
    let variant = try variant(line.sku, place: place)
    let price = line.price ?? variant.price
    try checkAmount(price, "Price", place: place)
    var planID: Int?
    if let plan = line.sellingPlan {
      let known = engagement.sellingPlanIDs[plan] ?? nextID()
      engagement.sellingPlanIDs[plan] = known
      planID = known
    }
    let product = product(of: variant)
    return SubscriptionContract.Line(
      id: nextID(),
      goods: LineGoods(
        variantID: variant.id, productID: variant.productID, inventoryItemID: variant.inventoryItemID,
        sku: variant.sku, title: product?.title ?? line.sku.rawValue, vendor: product?.vendor),
      quantity: line.quantity, price: price, basePrice: planID == nil ? nil : variant.price,
      sellingPlanID: planID, sellingPlanName: line.sellingPlan)
  }

  private mutating func set(
    _ fields: SubscriptionContractChange.Fields, in contract: inout SubscriptionContract, place: String
  ) throws(ShopError) {
    for policy in [fields.billing, fields.delivery].compactMap({ $0 }) {
      _ = try checkedWord(policy.interval, of: Self.intervals, place: place)
      guard (1...1000).contains(policy.count) else {
        throw ShopError(
          code: .invalidQuantity, message: "\(policy.count) is no number of intervals", place: place,
          remedy: "give 1 to 1000")
      }
    }
    if let status = fields.status {
      contract.status = try checkedWord(status, of: Self.statuses, place: place)
    }
    if let price = fields.deliveryPrice {
      try checkAmount(price, "Delivery price", place: place)
      contract.deliveryPrice = price
    }
    contract.billing = fields.billing ?? contract.billing
    contract.delivery = fields.delivery ?? contract.delivery
    switch fields.method {
    case nil: break
    case .shipping(let address, let option): contract.method = .shipping(address, option)
    case .localDelivery(let address, let option, let phone, let instructions):
      contract.method = .localDelivery(address, option, phone: phone, instructions: instructions)
    case .pickup(let name, let option):
      contract.method = .pickup(locationID: try location(name, place: place).id, option)
    }
    contract.note = fields.note ?? contract.note
    contract.attributes = fields.attributes ?? contract.attributes
    contract.nextBillingDate = fields.nextBillingDate ?? contract.nextBillingDate
    if let has = fields.hasPaymentMethod {
      contract.paymentMethodID = has ? paymentMethodID(of: contract.customerID) : nil
    }
  }

  /// A customer's way of payment, which is made with the first contract that needs it.
  private mutating func paymentMethodID(of customerID: Int) -> Int {
    let known = engagement.paymentMethodIDs[customerID] ?? nextID()
    engagement.paymentMethodIDs[customerID] = known
    return known
  }

  /// Charges the customer and places the order, or notes why it failed.
  private mutating func bill(
    _ contract: inout SubscriptionContract, error: String?, place: String
  ) throws(ShopError) -> [Happening] {
    lean(on: .subscriptionBilling)
    guard contract.status == "ACTIVE" else {
      throw ShopError(
        code: .invalidState, message: "Contract cannot be billed if it is not active", place: place,
        remedy: "make it active first")
    }
    if let error {
      contract.lastBillingError = try checkedWord(error, of: Self.billingErrors, place: place)
      contract.lastPaymentStatus = "FAILED"
      return []
    }
    contract.lastBillingError = nil
    contract.lastPaymentStatus = "SUCCEEDED"
    contract.nextBillingDate = (contract.nextBillingDate ?? now).advanced(by: contract.billing)
    var order = OrderInput(
      email: customers[contract.customerID]?.email,
      lines: contract.lines.compactMap { line in
        line.goods.sku.map { OrderLineInput(sku: $0, quantity: line.quantity, price: line.price) }
      },
      transactions: [TransactionInput(gateway: "shopify_payments")], sourceName: "subscription_contract")
    if !contract.deliveryPrice.isZero {
      order.shipping = [ShippingInput(title: "Subscription", price: contract.deliveryPrice)]
    }
    switch contract.method {
    case .shipping(let address, _), .localDelivery(let address, _, _, _): order.shippingAddress = address
    case .pickup, nil: break
    }
    return try placeOrder(order)
  }
}

extension Behaviour {
  static let subscriptionBilling = Behaviour(
    "subscription.bill", .assumed,
    "A successful billing attempt places a paid order at the contract's prices and moves the next billing date by the "
      + "billing policy; a failed one only leaves its error.")
}
