import Testing

@testable import ShopifySim

@Suite("The queue of due deliveries")
struct WebhookQueueTests {
  private func entries(_ count: Int, seed: UInt64) -> [DueQueue.Entry] {
    (1...count).map { number in
      let (delay, rank) = DeliveryOrder.shuffled(seed: seed, within: 50).draw(number)
      return DueQueue.Entry(
        due: WebhookLab.start.advanced(seconds: delay), rank: rank % 3, id: .init(rawValue: number), plan: 0)
    }
  }

  @Test("Entries come out smallest first, whatever went in", arguments: [1, 2, 3, 10, 1000])
  func order(count: Int) {
    var queue = DueQueue()
    let entries = entries(count, seed: UInt64(count))
    for entry in entries { queue.insert(entry) }
    var out: [DueQueue.Entry] = []
    while let entry = queue.removeFirst() { out.append(entry) }
    #expect(out == entries.sorted())
  }

  @Test("It stays a heap when entries are taken out of its middle")
  func compact() {
    var queue = DueQueue()
    let entries = entries(500, seed: 9)
    for entry in entries { queue.insert(entry) }
    queue.compact { $0.id.rawValue % 2 == 0 }
    for entry in entries.prefix(100) where entry.id.rawValue % 2 == 1 { queue.insert(entry) }
    var out: [DueQueue.Entry] = []
    while let entry = queue.removeFirst() { out.append(entry) }
    #expect(out == entries.filter { $0.id.rawValue % 2 == 0 || $0.id.rawValue < 100 }.sorted())
  }
}
