import CommerceTypes
import CurlTransport
import Foundation
import OdooXMLRPC
import ShopifySim
import Wiretap

/// Everything that stands while one scenario plays.
struct Stage: Sendable {
  let scenario: LoadedScenario
  let names: RunNames
  let client: OdooClient
  let catalog: FieldCatalog
  let records: ProfileRecords
  /// `product.product` by SKU with the run's token.
  let products: [String: Int]
  let simulator: ShopSimulator
  let odooTap: Tap
  let shopifyTap: Tap
  /// HTTPS before the Shopify tap, where the shop is strict.
  let securePort: SecurePort?
  let watch: EffectWatch
  let faults: [ScriptedFault]
  let connector: ConnectorHandle
  let transport: any HTTPTransport
  /// The folder with the connector's files.
  let folder: String

  let frozenFacts = FrozenFacts()

  /// The orders placed so far: as Shopify has them now, or had them before a change that is to be held.
  var orderFacts: [OrderFacts] {
    let held = Set(scenario.scenario.heldOrders.map(names.order))
    return simulator.withShop { shop in
      shop.orders.map {
        frozenFacts[$0.name] ?? OrderFacts($0, in: shop, isHeld: held.contains($0.name))
      }
    }
  }

  /// Keeps what Shopify says of an order now, because its next change is to be held.
  func freezeFacts(of order: String) {
    for facts in orderFacts where facts.name == names.order(order) { frozenFacts.keep(facts) }
  }

  /// Closes everything; nothing is left listening or running.
  func tearDown() async {
    await connector.connector.stop()
    await securePort?.stop()
    await shopifyTap.stop()
    await odooTap.stop()
    await simulator.stop()
  }

  /// Leaves what went over both links in `directory`, one exchange a line, and the connector's log and settings.
  func record(to directory: String) throws {
    do {
      for tap in [shopifyTap, odooTap] { try tap.writeRecording(to: directory) }
      let files = FileManager.default
      for name in try files.contentsOfDirectory(atPath: folder) where !name.contains(".sqlite") {
        let copy = "\(directory)/\(name)"
        if files.fileExists(atPath: copy) { try files.removeItem(atPath: copy) }
        try files.copyItem(atPath: "\(folder)/\(name)", toPath: copy)
      }
    } catch {
      throw RunFailure(
        .didNotFinish, "the recording can't be written to \(directory): \(error)",
        remedy: "give a folder that can be written to and has room")
    }
  }
}
