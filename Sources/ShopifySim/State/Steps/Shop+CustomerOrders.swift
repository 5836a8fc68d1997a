public import CommerceTypes
import HashTreeCollections

/// Customers and their orders.
extension Shop {
  /// The customer of a new order: found by e-mail address, or made; nil for an order without either.
  ///
  /// A customer that is made here is told of (`customers/create`) before what the running step is about.
  mutating func customerID(for input: OrderInput) -> Int? {
    guard let email = input.customer?.email ?? input.email ?? (input.customer == nil ? nil : "") else {
      return nil
    }
    lean(on: .customerOfOrder)
    if let known = customer(email: email) { return known.id }
    let customer = Customer(
      id: nextID(), email: email.isEmpty ? nil : email,
      firstName: input.customer?.firstName ?? input.shippingAddress?.firstName,
      lastName: input.customer?.lastName ?? input.shippingAddress?.lastName,
      phone: input.customer?.phone ?? input.phone, note: nil, tags: [], taxExempt: false, taxExemptions: [],
      state: "DISABLED",
      addresses: input.shippingAddress.map { [CustomerAddress(id: nextID(), address: $0)] } ?? [],
      numberOfOrders: 0, lastOrderID: nil, metafields: [], createdAt: now, updatedAt: now,
      locale: configuration.locale)
    customers.append(customer)
    if let email = customer.email { customerIDs[email.lowercased()] = customer.id }
    firstHappenings.append(Happening(topic: .customersCreate, resource: .customer(customer.id)))
    return customer.id
  }

  /// Counts a new order on its customer.
  mutating func noteOrder(_ order: Order) {
    guard let id = order.customerID, var customer = customers[id] else { return }
    previousOrderIDs[order.id] = customer.lastOrderID
    customer.numberOfOrders += 1
    customer.lastOrderID = order.id
    customer.updatedAt = now
    customers[id] = customer
  }

  /// A customer's orders, newest first.
  public func orders(of customer: Customer) -> [Order] {
    var found: [Order] = []
    var id = customer.lastOrderID
    while let known = id {
      if let order = orders[known] { found.append(order) }
      id = previousOrderIDs[known]
    }
    return found
  }

  /// What a customer paid and didn't get back, in the shop's currency.
  public func amountSpent(by customer: Customer) -> ExactDecimal {
    orders(of: customer).reduce(.zero) { $0 + $1.netPayment.shop }
  }
}

extension Behaviour {
  static let customerOfOrder = Behaviour(
    "customer.order", .assumed,
    "An order's customer is found by e-mail address whatever its case, or made with the shipping address; an order without customer and e-mail address has none, and counting the order on the customer sends no customers/update."
  )
}
