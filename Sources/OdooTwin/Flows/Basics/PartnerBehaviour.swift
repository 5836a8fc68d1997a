import XMLRPCWire

/// `res.partner`: names, e-mail, who pays for whom.
struct PartnerBehaviour: ModelBehaviour {
  let model = "res.partner"

  var computed: [String: Computation] {
    [
      "email_normalized": { .text(orUnset: Self.normalised(try $0.text("email"))) },
      "commercial_partner_id": { .record(try Self.commercial($0).id) },
      "company_type": { .text(try $0.bool("is_company") ? "company" : "person") },
      "complete_name": { .text(try Self.displayName($0)) },
      "country_code": { .text(orUnset: try $0.related("country_id")?.text("code")) },
      "lang": { .text(orUnset: $0.stored("lang").text ?? "en_US") },
      "property_account_receivable_id": {
        .record(orUnset: $0.stored("property_account_receivable_id").id ?? $0.env.account(code: "121000"))
      },
      "property_account_payable_id": {
        .record(orUnset: $0.stored("property_account_payable_id").id ?? $0.env.account(code: "211000"))
      },
      "property_stock_customer": {
        .record(
          orUnset: $0.stored("property_stock_customer").id
            ?? $0.env.reference("stock.stock_location_customers")?.id)
      },
      "property_stock_supplier": {
        .record(
          orUnset: $0.stored("property_stock_supplier").id
            ?? $0.env.reference("stock.stock_location_suppliers")?.id)
      },
      "property_product_pricelist": { partner in
        if let own = partner.stored("specific_property_product_pricelist").id { return .record(own) }
        return .record(
          orUnset: try partner.env.search("product.pricelist", order: "sequence, id", limit: 1).first)
      },
    ]
  }

  func willCreate(_ values: inout Values, in env: Environment) throws {
    takeCompanyType(&values)
    if values["type"] == nil || values["type"] == .unset { values["type"] = "contact" }
    if values["name"] ?? .unset == .unset, values["type"] == "contact" {
      throw Self.namelessContact(env)
    }
  }

  private static func namelessContact(_ env: Environment) -> TwinError {
    env.rules.wording.brokenCheck("res_partner_check_name", "Contacts require a name")
  }

  /// A new contact of a company's has the company's address, if that has one, whatever was given (measured).
  ///
  /// With `load` a first address also becomes the address of a contact that has none; with `create` it doesn't (measured).
  func didCreate(_ id: Int, in env: Environment) throws {
    let partner = env.record(model, id)
    let fields = ["street", "street2", "city", "zip", "state_id", "country_id"]
    if try partner.string("type") == "contact", let parent = try partner.related("parent_id") {
      let address = Dictionary(uniqueKeysWithValues: try fields.map { ($0, try parent.value($0)) })
      if address.values.contains(where: \.bool) { try partner.write(address) }
    }
    guard env.context.flag("import_file"), let parent = try partner.related("parent_id"),
      try parent.ids("child_ids") == [id]
    else { return }
    guard try fields.allSatisfy({ try parent.value($0) == .unset }) else { return }
    try parent.write(
      Dictionary(uniqueKeysWithValues: fields.map { ($0, try partner.value($0)) }).filter {
        $0.value != .unset
      })
  }

  func willWrite(_ ids: [Int], _ values: inout Values, in env: Environment) throws {
    takeCompanyType(&values)
    guard values["name"] != nil || values["type"] != nil else { return }
    for partner in env.records(model, ids) {
      let name = values["name"] ?? partner.stored("name")
      guard name == .unset, values["type"] ?? partner.stored("type") == "contact" else { continue }
      throw Self.namelessContact(env)
    }
  }

  func displayName(_ record: Record) throws -> String? { try Self.displayName(record) }

  /// `name_create`: `Nina <nina@example.com>` is a name and an address.
  func call(_ call: MethodCall, in env: Environment) throws -> MethodResult? {
    guard call.method == "name_create", let text = call.arguments.first?.stringValue,
      let open = text.firstIndex(of: "<"), let address = Self.normalised(text)
    else { return nil }
    let name = String(text[..<open].reversed().drop { $0 == " " }.reversed())
    let id = try env.create(model, ["name": .text(name), "email": .text(address)])
    return .value([.int(id), .string(try env.displayName(model, id))])
  }

  private func takeCompanyType(_ values: inout Values) {
    guard let kind = values.removeValue(forKey: "company_type")?.text else { return }
    values["is_company"] = .boolean(kind == "company")
  }

  private static func displayName(_ partner: Record) throws -> String {
    var name = try partner.string("name")
    guard let parent = try partner.related("parent_id"), try !partner.bool("is_company") else { return name }
    if name.isEmpty {
      name = try partner.env.rules.core.addressTitles[partner.string("type")] ?? ""
    }
    return try "\(parent.string("name")), \(name)"
  }

  private static func commercial(_ partner: Record) throws -> Record {
    guard try !partner.bool("is_company"), let parent = try partner.related("parent_id") else {
      return partner
    }
    return try commercial(parent)
  }

  /// The one address in the text, in lower case; nil without one or with several.
  static func normalised(_ text: String?) -> String? {
    guard let text else { return nil }
    var candidate = text
    if let open = text.firstIndex(of: "<"), let close = text.lastIndex(of: ">"), open < close {
      candidate = String(text[text.index(after: open)..<close])
    }
    let words = candidate.split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == ";" }).filter {
      $0.contains("@")
    }
    guard words.count == 1, let word = words.first, candidate.split(whereSeparator: \.isWhitespace).count == 1
    else { return nil }
    let halves = word.split(separator: "@", omittingEmptySubsequences: false)
    guard halves.count == 2, halves.allSatisfy({ !$0.isEmpty }) else { return nil }
    return word.lowercased()
  }

  /// The address of a kind among a partner's contacts, else the partner itself.
  static func address(_ kind: String, of partner: Int, in env: Environment) throws -> Int {
    try env.search(
      "res.partner", [("parent_id", "=", .id(partner)), ("type", "=", .value(.text(kind)))], order: "id",
      limit: 1
    )
    .first ?? partner
  }
}
