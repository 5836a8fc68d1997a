public import OdooXMLRPC
import XMLRPCWire

/// Reads from an Odoo what a person should know before and after a run; never writes.
public struct OdooCensus: Sendable {
  private let client: OdooClient

  /// - Parameter client: signed in as a user who may read settings and all records.
  public init(_ client: OdooClient) { self.client = client }

  /// The company's settings that decide about cents; those that this user can't read, or that this Odoo doesn't have,
  /// are left out.
  public func settings() async throws(OdooError) -> [SettingReport] {
    var settings: [SettingReport] = []
    let user = try await client.authenticate()
    let users = try await client.read("res.users", [user], fields: ["company_id"])
    if let company = try users.first?.many2one("company_id") {
      let fields = [
        ("company currency", "currency_id"), ("tax rounding", "tax_calculation_rounding_method"),
      ]
      let record = try await client.read("res.company", [company.id], fields: fields.map(\.1)).first
      for (name, field) in fields {
        guard let value = try record.map({ record throws(OdooError) in try Self.text(record, field) }) else {
          continue
        }
        settings.append(SettingReport(name: name, field: "res.company.\(field)", value: value))
      }
    }
    let precision = OdooClient.pricePrecisionName
    var found: [Record] = []
    do {
      found = try await client.searchRead(
        "decimal.precision", [.equal("name", .string(precision))], fields: ["digits"], limit: 1)
    } catch {
      guard Self.isRefusal(error) else { throw error }
    }
    if let digits = try found.first?.int("digits") {
      settings.append(
        SettingReport(
          name: "digits of unit prices", field: "decimal.precision \(precision)", value: String(digits)))
    }
    return settings
  }

  /// Counts what runs with this token left, archived records included.
  public func left(by token: String) async throws(OdooError) -> [LeftRecords] {
    var left: [LeftRecords] = []
    for search in Self.searches {
      let text = search.isEmail ? ".\(token)" : "-\(token)"
      let domain: Domain = [.condition(search.field, "like", .string(text))]
      let count: Int
      do {
        count = try await client.searchCount(search.model, domain, context: ["active_test": false])
      } catch {
        guard Self.isRefusal(error) else { throw error }
        continue
      }
      left.append(
        LeftRecords(
          model: search.model, name: search.name, count: count, found: "\(search.field) contains \(text)",
          isPermanent: search.isPermanent))
    }
    return left
  }

  private struct Search {
    var model: String
    var name: String
    var field: String
    var isEmail = false
    var isPermanent = false
  }

  private static let searches = [
    Search(model: "sale.order", name: "orders", field: "client_order_ref"),
    Search(model: "res.partner", name: "contacts", field: "commercial_partner_id.email", isEmail: true),
    Search(model: "product.product", name: "products", field: "default_code"),
    Search(model: "stock.quant", name: "stock levels", field: "product_id.default_code"),
    Search(
      model: "stock.picking", name: "transfers", field: "sale_id.client_order_ref", isPermanent: true),
    Search(
      model: "account.move", name: "journal entries", field: "commercial_partner_id.email", isEmail: true,
      isPermanent: true),
    Search(
      model: "account.payment", name: "payments", field: "partner_id.email", isEmail: true, isPermanent: true),
  ]

  /// Odoo refuses the call: a model or field that it lacks, or that this user may not read.
  private static func isRefusal(_ error: OdooError) -> Bool {
    if case .fault = error.code { true } else { false }
  }

  /// A value as a person reads it: a relation by its name.
  static func text(_ record: Record, _ field: String) throws(OdooError) -> String {
    if let relation = try? record.many2one(field) { return relation.name ?? String(relation.id) }
    return try record.string(field) ?? "not set"
  }
}
