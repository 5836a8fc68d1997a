import CommerceTypes
import Foundation
import Testing

@testable import Scenarios

@Suite("Random orders")
struct RandomOrdersTests {
  /// The files in a folder of their own, with the lab's profiles beside them.
  private func write(_ files: [RandomOrders.File]) throws -> String {
    let folder = NSTemporaryDirectory() + "lab-random-\(UUID().uuidString)"
    let profiles = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../scenarios/profiles")
    try FileManager.default.createDirectory(atPath: folder + "/shops", withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: profiles.standardizedFileURL.path(), toPath: folder + "/profiles")
    for file in files { try Data(file.text.utf8).write(to: URL(filePath: "\(folder)/\(file.path)")) }
    return folder
  }

  @Test("The generator's numbers are SplitMix64's")
  func splitMix() {
    var random = SplitMix64(seed: 0)
    #expect(random.next() == 0xE220_A839_7B1D_CDAF)
    #expect(random.next() == 0x6E78_9E6A_A1B9_65F4)
    #expect(random.next() == 0x06C4_5D18_8009_454F)
  }

  @Test("The same seed draws the same files, another one others")
  func determined() throws {
    let files = try RandomOrders(seed: 7).files(count: 30)
    #expect(try RandomOrders(seed: 7).files(count: 30) == files)
    let others = try RandomOrders(seed: 8).files(count: 30).map(\.text)
    #expect(Set(files.map(\.text)).intersection(others).count == 3, "only the shops are alike")
  }

  @Test("An order does not depend on how many are drawn")
  func prefix() throws {
    let few = try RandomOrders(seed: 7).files(count: 5)
    #expect(try RandomOrders(seed: 7).files(count: 60).starts(with: few))
  }

  @Test("The files of a seed stay as they are from version to version")
  func pinned() throws {
    let text = try RandomOrders(seed: 42).files(count: 20).map(\.text).joined()
    let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    #expect(
      String(hash, radix: 16) == "10af918079644814",
      "parity snapshots must be recorded anew when this changes")
  }

  @Test("Two hundred drawn orders load strictly, with all that Shopify knows among them")
  func load() throws {
    let folder = try write(try RandomOrders(seed: 1).files(count: 200))
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let loaded = try ScenarioLoader().load(paths: [folder])
    #expect(loaded.count == 200)
    #expect(Set(loaded.map(\.profile.name)) == ["us-net", "eu-gross", "ca-net"])
    let steps = loaded.flatMap(\.scenario.steps)
    let placed = steps.compactMap { if case .place(let step) = $0.action { step } else { nil } }
    #expect(Set(placed.map(\.lines.count)).isSuperset(of: [1, 2, 3, 4, 5]))
    #expect(Set(placed.flatMap(\.lines).compactMap { $0.taxes?.count }) == [0, 1, 2, 3])
    #expect(placed.contains { $0.payments.isEmpty })
    #expect(placed.contains { $0.discounts.contains { $0.code != nil } })
    #expect(placed.contains { $0.discounts.contains { $0.title != nil } })
    let discounts = placed.flatMap(\.lines).compactMap(\.discount)
    #expect(discounts.contains { if case .percent = $0 { true } else { false } })
    #expect(discounts.contains { if case .amount = $0 { true } else { false } })
    let fulfilled = steps.compactMap { if case .fulfill(let step) = $0.action { step } else { nil } }
    #expect(fulfilled.contains { $0.lines != nil } && fulfilled.contains { $0.lines == nil })
    let refunds = steps.compactMap { if case .refund(let step) = $0.action { step } else { nil } }
    #expect(Set(refunds.flatMap(\.lines).map(\.restock)) == Set(RefundStep.Restock.allCases))
    #expect(refunds.contains { !$0.shipping.isZero } && refunds.contains { $0.shipping.isZero })
  }
}
