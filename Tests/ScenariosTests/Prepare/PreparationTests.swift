import CommerceTypes
import OdooXMLRPC
import Testing
import XMLRPCWire

@testable import Scenarios

@Suite("Preparing an Odoo")
struct PreparationTests {
  @Test("A tax of the same name with another rate is reported and never changed")
  func otherRate() async throws {
    let odoo = CannedOdoo(["account.tax.search_read": [tax(amount: 20, included: true)]])
    let report = try await preparation(odoo, taxes: [vat]).run()
    let gap = try #require(report.gaps.first { $0.subject.contains("DE VAT") })
    #expect(gap.problem == "has 20 %")
    #expect(gap.remedy.contains("rename it in Odoo"))
    #expect(!report.isPrepared)
    #expect(!odoo.writes.contains { $0.model == "account.tax" })
  }

  @Test("A tax that is as the profile wants it is left alone")
  func sameTax() async throws {
    let odoo = CannedOdoo(["account.tax.search_read": [tax(amount: 19, included: true)]])
    let report = try await preparation(odoo, taxes: [vat]).run()
    #expect(report.present.contains { $0.contains("DE VAT") })
    #expect(!odoo.writes.contains { $0.model == "account.tax" })
  }

  @Test(
    "A new tax says itself whether prices hold it",
    arguments: [(true, "tax_included"), (false, "tax_excluded")])
  func newTax(included: Bool, written: String) async throws {
    let odoo = CannedOdoo()
    var wanted = vat
    wanted.priceIncluded = included
    _ = try await preparation(odoo, taxes: [wanted]).run()
    let write = try #require(odoo.writes.first { $0.model == "account.tax" })
    #expect(write.arguments.first?["price_include_override"] == .string(written))
    #expect(write.arguments.first?["amount"]?.doubleValue == 19)
  }

  @Test("Payment methods without an account get the journal's own")
  func journalAccounts() async throws {
    let odoo = CannedOdoo([
      "account.journal.search_read": [
        ["id": 8, "type": "bank", "active": true, "default_account_id": [51, "Shopify Payments"]]
      ],
      "account.payment.method.line.search": [3, 4],
    ])
    let preparation = preparation(odoo, gateways: [gateway])
    let gaps = try await preparation.check()
    #expect(gaps.contains { $0.problem == "does not book payments on an account of their own" })
    let report = try await preparation.run()
    let write = try #require(odoo.writes.first { $0.model == "account.payment.method.line" })
    #expect(write.arguments == [[3, 4], ["payment_account_id": 51]])
    // This Odoo forgets what it is told, and that must not look like success.
    #expect(report.gaps.contains { $0.subject.contains("SHOPY") && $0.remedy.contains("doesn't show it") })
    #expect(!odoo.writes.contains { $0.model == "account.journal" })
  }

  @Test("Checking writes nothing, and names each thing with what to do")
  func checkOnlyReads() async throws {
    let odoo = CannedOdoo()
    let gaps = try await preparation(odoo, taxes: [vat]).check()
    #expect(odoo.writes == [])
    #expect(
      gaps.map(\.description).contains(
        "tax \"DE VAT 19 % incl.\" (19 %, in the price) is not there; labrun prepare makes it"))
    #expect(gaps.contains { $0.subject == "connector user lab-connector" })
  }

  @Test("What two profiles both want is asked for once")
  func sharedOnce() async throws {
    let odoo = CannedOdoo()
    let profile = profile(taxes: [vat])
    let preparation = Preparation(
      client: odoo.client, profiles: [profile, profile], connectorLogin: "lab-connector",
      connectorPassword: Secret("pw"))
    let subjects = try await preparation.check().map(\.subject)
    #expect(subjects.count == Set(subjects).count)
  }

  @Test("Missing apps are a matter for a person")
  func missingApps() async throws {
    let odoo = CannedOdoo(["sale.order.fields_get": [:]])
    let gap = try #require(try await preparation(odoo).check().first)
    #expect(gap.problem.contains("Sales and Inventory (no sale.order.picking_ids)"))
    #expect(gap.remedy == "install them in Odoo under Apps")
  }

  @Test("The connector's password is in no report")
  func passwordHidden() async throws {
    let report = try await preparation(CannedOdoo(), taxes: [vat]).run()
    #expect(!report.description.contains("hush-hush"))
    #expect(!"\(String(reflecting: preparation(CannedOdoo())))".contains("hush-hush"))
  }

  private var vat: ProfileTax {
    ProfileTax(
      key: "de-19", title: "DE VAT", rate: TaxRate(percent: 19), priceIncluded: true,
      odooName: "DE VAT 19 % incl.")
  }

  private func tax(amount: Double, included: Bool) -> XMLRPCValue {
    [
      "id": 9, "amount": .double(amount), "amount_type": "percent", "price_include": .boolean(included),
      "active": true,
    ]
  }

  private let gateway = ProfileGateway(
    shopify: "shopify_payments", journalCode: "SHOPY", journalName: "Shopify Payments")

  private func profile(taxes: [ProfileTax], gateways: [ProfileGateway] = []) -> Profile {
    Profile(
      name: "test", currency: CurrencyCode("EUR"), taxes: taxes, gateways: gateways,
      shippingProduct: "SHIPPING")
  }

  private func preparation(
    _ odoo: CannedOdoo, taxes: [ProfileTax] = [], gateways: [ProfileGateway] = []
  ) -> Preparation {
    Preparation(
      client: odoo.client, profiles: [profile(taxes: taxes, gateways: gateways)],
      connectorLogin: "lab-connector",
      connectorPassword: Secret("hush-hush"))
  }
}
