import CommerceTypes
import Foundation
import ShopifySim

/// Fills a shop with orders and prints one line of JSON: what that took, and what finding one takes then.
///
///     ShopGrowth ORDERS
@main
enum ShopGrowth {
  static func main() throws {
    guard CommandLine.arguments.count == 2, let count = Int(CommandLine.arguments[1]), count > 0 else {
      FileHandle.standardError.write(Data("usage: ShopGrowth ORDERS\n".utf8))
      exit(64)
    }
    var filling = Filling(orders: count)
    // A few orders in a shop of their own, so that no first use of anything is counted.
    var rehearsal = Filling(orders: 50)
    try rehearsal.place()
    try filling.stock()
    let before = ProcessMemory.resident()
    let start = Clock.process()
    try filling.place()
    let seconds = Double(Clock.process() - start) / 1e9
    let bytes = ProcessMemory.resident() - before
    let finding = Finding(shop: filling.shop)
    let byID = try finding.nanosecondsByID()
    let byName = try finding.nanosecondsByName()
    let waiting = Clock.process()
    try filling.wait(days: 30)
    let waited = Double(Clock.process() - waiting) / 1e9
    let line: [String: Any] = [
      "orders": filling.shop.orders.count, "lines": filling.lineCount, "seconds": seconds,
      "bytes_per_order": bytes / count, "order_by_id_ns": byID, "order_by_name_ns": byName,
      "wait_30_days_s": waited, "payouts": filling.shop.payouts.count,
      "paid_out": filling.shop.balanceTransactions.count - filling.unpaidCount,
    ]
    let json = try JSONSerialization.data(withJSONObject: line, options: [.sortedKeys])
    print(String(decoding: json, as: UTF8.self))
  }
}
