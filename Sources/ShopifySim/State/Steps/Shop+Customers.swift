/// Customers and companies.
extension Shop {
  mutating func change(_ input: CustomerChange) throws(ShopError) -> [Happening] {
    throw notYet("customer")
  }

  mutating func change(_ input: CompanyChange) throws(ShopError) -> [Happening] {
    throw notYet("company")
  }

  /// The customer of a new order: found by e-mail address, or made; nil for an order without either.
  ///
  /// A customer that is made here is told of (`customers/create`) before what the running step is about.
  mutating func customerID(for input: OrderInput) -> Int? {
    guard let email = input.customer?.email ?? input.email ?? (input.customer == nil ? nil : "") else {
      return nil
    }
    if let known = customer(email: email) { return known.id }
    lean(on: .customerOfOrder)
    let customer = add(
      Customer(
        id: nextID(), email: email.isEmpty ? nil : email,
        firstName: input.customer?.firstName ?? input.shippingAddress?.firstName,
        lastName: input.customer?.lastName ?? input.shippingAddress?.lastName,
        phone: input.customer?.phone ?? input.phone, note: nil, tags: [], taxExempt: false, taxExemptions: [],
        state: "DISABLED",
        addresses: input.shippingAddress.map { [CustomerAddress(id: nextID(), address: $0)] } ?? [],
        numberOfOrders: 0, lastOrderID: nil, metafields: [], createdAt: now, updatedAt: now))
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

  @discardableResult
  mutating func add(_ customer: Customer) -> Customer {
    customers.append(customer)
    if let email = customer.email { customerIDs[email.lowercased()] = customer.id }
    return customer
  }

  /// Who buys for the company that an order names.
  func purchasingCompany(named name: String, place: String) throws(ShopError) -> PurchasingCompany {
    throw notYet("company")
  }
}

extension Behaviour {
  static let customerOfOrder = Behaviour(
    "customer.order", .assumed,
    "An order's customer is found by e-mail address whatever its case, or made with the shipping address; an order without customer and e-mail address has none."
  )
}
