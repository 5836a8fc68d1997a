import CommerceTypes
public import OdooXMLRPC
import XMLRPCWire

/// Where verbs are tried: who prepares, and how each verb's records come about.
public struct VerbStage: Sendable {
  /// Makes products and their stock; counts what there is.
  public let admin: OdooClient
  /// Makes everything else.
  public let user: OdooClient
  /// `WH/Stock`.
  let stock: Int
  let customers: Int
  /// The bank journal that payments go through.
  public let journal: Int

  public init(admin: OdooClient, user: OdooClient) async throws {
    self.admin = admin
    self.user = user
    stock = try await Self.only(admin, "stock.location", [.equal("complete_name", "WH/Stock")])
    customers = try await Self.only(admin, "stock.location", [.equal("usage", "customer")])
    journal = try await Self.only(admin, "account.journal", [.equal("type", "bank")])
  }

  /// Makes what a verb needs, up to the point where it is called.
  public func prepare(_ verb: VerbCase) async throws -> VerbSubject {
    var subject = try await subject()
    switch verb {
    case .confirm: try await order(&subject)
    case .cancel, .deliverAll, .deliverPart, .deliverPartOnly, .invoice:
      try await order(&subject)
      try await confirm(&subject)
    case .takeBack:
      try await order(&subject)
      try await confirm(&subject)
      try must(await user.deliver(transfer: subject.transfer), "delivering")
    case .postMove: subject.invoice = try await move("out_invoice", subject)
    case .pay, .payPart, .credit, .creditPart:
      subject.invoice = try await postedMove("out_invoice", subject)
      subject.lines = try await user.read("account.move", [subject.invoice], fields: ["invoice_line_ids"])[0]
        .ids("invoice_line_ids").sorted()
    case .reconcile:
      subject.invoice = try await postedMove("out_invoice", subject)
      let note = try await postedMove("out_refund", subject)
      subject.items = try await user.search(
        "account.move.line",
        [.isIn("move_id", [subject.invoice, note])] + user.versionMap().receivableLineDomain, order: "id")
    case .postPayment:
      subject.payment = try await made(
        "account.payment",
        [
          "payment_type": "inbound", "partner_type": "customer", "partner_id": .int(subject.partner),
          "amount": 20.0, "journal_id": .int(journal),
        ])
    case .setStock: break
    }
    return subject
  }

  func subject() async throws -> VerbSubject {
    let token = String(UInt32.random(in: 0..<UInt32.max), radix: 36)
    var values: [String: XMLRPCValue] = [
      "name": .string("Verb mug \(token)"), "default_code": .string("verb-\(token)"),
      "invoice_policy": "order",
      "taxes_id": .commands([.set([])]),
    ]
    values.merge(try await admin.versionMap().storableProductValues) { $1 }
    let product = try must(await admin.create("product.product", values), "making a product")
    try must(await admin.setStock(ofProduct: product, at: stock, to: 10), "setting its stock")
    let partner = try await made(
      "res.partner", ["name": .string("Ada \(token)"), "phone": "+1 202 555 0100"])
    return VerbSubject(partner: partner, product: product)
  }

  /// A quotation of five pieces at 10.00.
  func order(_ subject: inout VerbSubject) async throws {
    subject.order = try await made(
      "sale.order",
      [
        "partner_id": .int(subject.partner),
        "order_line": .commands([
          .create([
            "product_id": .int(subject.product), "product_uom_qty": 5.0, "price_unit": 10.0,
            try await user.versionMap()[.saleOrderLineTaxes]: .commands([.set([])]),
          ])
        ]),
      ])
  }

  func confirm(_ subject: inout VerbSubject) async throws {
    try must(await user.confirm(sale: subject.order), "confirming")
    subject.transfer = try await Self.only(user, "stock.picking", [.equal("sale_id", .int(subject.order))])
    subject.move = try await Self.only(user, "stock.move", [.equal("picking_id", .int(subject.transfer))])
  }

  private func move(_ type: String, _ subject: VerbSubject) async throws -> Int {
    let lines = [("Mug", 2.0, 10.0), ("Saucer", 3.0, 5.0)].map { name, quantity, price in
      Command.create([
        "name": .string(name), "quantity": .double(quantity), "price_unit": .double(price),
        "tax_ids": .commands([.set([])]),
      ])
    }
    return try await made(
      "account.move",
      [
        "move_type": .string(type), "partner_id": .int(subject.partner), "invoice_date": "2026-07-01",
        "invoice_line_ids": .commands(lines),
      ])
  }

  func postedMove(_ type: String, _ subject: VerbSubject) async throws -> Int {
    let id = try await move(type, subject)
    try must(await user.post(move: id), "posting")
    return id
  }

  func made(_ model: String, _ values: [String: XMLRPCValue]) async throws -> Int {
    try must(await user.create(model, values), "making \(model)")
  }

  @discardableResult
  func must<Value>(_ outcome: WriteOutcome<Value>, _ doing: String) throws -> Value {
    switch outcome {
    case .done(let value?): return value
    case .done(nil): throw StageError("\(doing) told nothing")
    case .refused(let error), .unknown(let error): throw StageError("\(doing): \(error)")
    }
  }

  func must(_ outcome: WriteOutcome<XMLRPCValue>, _ doing: String) throws {
    if let error = outcome.error { throw StageError("\(doing): \(error)") }
  }

  private static func only(_ client: OdooClient, _ model: String, _ domain: Domain) async throws -> Int {
    guard let id = try await client.search(model, domain, order: "id", limit: 1).first else {
      throw StageError("no \(model)")
    }
    return id
  }
}
