import CommerceTypes
import CurlTransport
import Foundation
import OdooXMLRPC
import ShopifySim
import Wiretap

/// Puts up what a scenario needs: shop, products, stock, taps and connector.
struct StageBuilder {
  var target: LabTarget
  var launcher: any ConnectorLauncher
  var transport: any HTTPTransport
  var client: OdooClient
  var catalog: FieldCatalog
  var workingDirectory: String
  var strict: StrictShopify?

  /// Builds the stage; what was started is stopped again when something fails.
  func build(_ scenario: LoadedScenario, names: RunNames) async throws -> Stage {
    let records = try await ProfileRecords.find(scenario.profile, with: client)
    let goods = GoodsSetUp(client: client, names: names, records: records)
    var known = scenario.shop
    known.products.removeAll { scenario.scenario.given.unknownToOdoo.skus.contains($0.sku.rawValue) }
    let products = try await goods.makeProducts(
      known, defaultTaxes: scenario.scenario.given.defaultTaxes)
    try await goods.stock(scenario.scenario.given.stock, products: products)

    let token = Secret("lab-token-\(names.token)-\(UInt64.random(in: .min ... .max))")
    let secret = Secret("lab-secret-\(names.token)-\(UInt64.random(in: .min ... .max))")
    let simulator = try makeSimulator(scenario, names, token, secret)
    let redacted = [
      token.reveal(), secret.reveal(), target.labPassword.reveal(), target.connectorPassword.reveal(),
    ]
    do {
      let shopPort = try await simulator.start()
      let shopifyTap = Tap(name: "shopify", upstreamPort: shopPort, redact: redacted)
      let odoo = try Self.endpoint(of: target.odooURL)
      let odooTap = Tap(
        name: "odoo", upstreamHost: odoo.host, upstreamPort: odoo.port, redact: redacted)
      let shopifyPort = try await shopifyTap.start()
      let securePort = strict.map { SecurePort(authority: $0.authority, target: shopifyPort) }
      do {
        return try await raise(
          scenario, names, records, products, simulator, shopifyTap, odooTap,
          try await shopifyAddress(shopifyPort, securePort), securePort, token, secret)
      } catch {
        await securePort?.stop()
        await shopifyTap.stop()
        await odooTap.stop()
        throw error
      }
    } catch {
      await simulator.stop()
      throw error
    }
  }

  private func raise(
    _ scenario: LoadedScenario, _ names: RunNames, _ records: ProfileRecords, _ products: [String: Int],
    _ simulator: ShopSimulator, _ shopifyTap: Tap, _ odooTap: Tap, _ shopifyURL: String,
    _ securePort: SecurePort?, _ token: Secret, _ secret: Secret
  ) async throws -> Stage {
    let odooPort = try await odooTap.start()
    let script = scenario.scenario
    let watch = EffectWatch(script.watchedEffects, client: client)
    odooTap.arm(watch)
    let faults = script.given.faults.map { ScriptedFault($0, watch: $0.link == .odoo ? watch : nil) }
    for fault in faults { (fault.script.link == .odoo ? odooTap : shopifyTap).arm(fault) }

    let folder = "\(workingDirectory)/\(names.token)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let launch = ConnectorLaunch(
      shopDomain: simulator.withShop { $0.configuration.domain },
      shopifyURL: shopifyURL, shopifyCAFile: strict?.authority.certificateFile, accessToken: token,
      webhookSecret: secret,
      odooURL: "http://127.0.0.1:\(odooPort)", odooDatabase: target.database,
      odooLogin: target.connectorLogin,
      odooPassword: target.connectorPassword, profile: scenario.profile, workingDirectory: folder)
    let connector: any RunningConnector
    do {
      connector = try await launcher.launch(launch)
    } catch {
      throw RunFailure(.didNotFinish, "the connector did not start: \(error)")
    }
    let extra = script.given.extraSubscriptions.map(\.value)
    for topic in WebhookTopics.all + extra {
      simulator.webhooks.subscribe(to: WebhookTopic(rawValue: topic), uri: connector.webhookURL)
    }
    return Stage(
      scenario: scenario, names: names, client: client, catalog: catalog, records: records,
      products: products, simulator: simulator, odooTap: odooTap, shopifyTap: shopifyTap,
      securePort: securePort, watch: watch, faults: faults, connector: ConnectorHandle(connector),
      transport: transport, folder: folder)
  }

  /// Where the connector reaches the Shopify tap.
  private func shopifyAddress(_ port: Int, _ securePort: SecurePort?) async throws -> String {
    guard let securePort else { return "http://127.0.0.1:\(port)" }
    return "https://127.0.0.1:\(try await securePort.start())"
  }

  private func makeSimulator(
    _ scenario: LoadedScenario, _ names: RunNames, _ token: Secret, _ secret: Secret
  ) throws -> ShopSimulator {
    let file = scenario.shop
    let configuration = file.configuration(
      domain: "lab-\(file.name)-\(names.token).myshopify.com", idBase: names.idBase, sku: names.sku)
    var shop = Shop(configuration)
    for level in scenario.scenario.given.stock {
      let input = InventoryInput(
        sku: SKU(names.sku(level.sku)), location: level.location, available: level.available)
      do {
        _ = try shop.apply(.setInventory(input))
      } catch {
        throw RunFailure(.invalid, "the shop refuses it: \(error)", at: level.position)
      }
    }
    return ShopSimulator(
      shop: shop, accessToken: token.reveal(), webhookSecret: secret.reveal(), transport: transport,
      app: strict?.app ?? AppSettings())
  }

  /// Host and port of `http://127.0.0.1:8069`; the taps speak plain HTTP.
  static func endpoint(of url: String) throws(RunFailure) -> (host: String, port: Int) {
    guard let parts = URLComponents(string: url), parts.scheme == "http", let host = parts.host,
      parts.path.isEmpty || parts.path == "/"
    else {
      throw RunFailure(
        .unreachable, "the taps can't stand before \(url)", remedy: "give Odoo as http://HOST:PORT")
    }
    return (host, parts.port ?? 80)
  }
}

extension Scenario {
  /// The effects that faults and expectations ask about.
  var watchedEffects: Set<RecordEffect> {
    var effects: Set<RecordEffect> = []
    for fault in given.faults { if case .effect(let effect) = fault.match { effects.insert(effect) } }
    for expectation in expectations {
      if case .calls(let calls) = expectation.subject, case .effect(let effect) = calls.what {
        effects.insert(effect)
      }
    }
    return effects
  }
}
