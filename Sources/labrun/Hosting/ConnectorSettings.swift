import CommerceTypes
import Connector
import Scenarios

extension ConnectorConfiguration {
  /// Our connector's settings file, written from what any connector is told.
  init(_ launch: ConnectorLaunch, port: Int) {
    let profile = launch.profile
    self.init(
      listen: Listen(port: port),
      database: launch.workingDirectory + "/connector.sqlite",
      shop: ShopAccess(
        domain: launch.shopDomain, apiURL: launch.shopifyURL, caFile: launch.shopifyCAFile),
      odoo: OdooAccess(url: launch.odooURL, database: launch.odooDatabase, login: launch.odooLogin),
      mapping: MappingConfiguration(
        taxes: profile.taxes.map { tax in
          .init(
            title: tax.title, ratePercent: tax.rate.percent.description, priceIncluded: tax.priceIncluded,
            odooTax: tax.odooName)
        },
        locations: profile.locations.map { .init(shopify: $0.shopify, odoo: $0.odoo) },
        gateways: profile.gateways.map { .init(shopify: $0.shopify, journalCode: $0.journalCode) },
        pricelists: profile.pricelists.map { .init(currency: $0.currency.rawValue, name: $0.name) },
        shippingProduct: profile.shippingProduct, adjustmentProduct: profile.adjustmentProduct))
  }
}
