/// A small random number generator whose numbers are the same on every machine: SplitMix64.
///
/// The state grows by the golden ratio of 2⁶⁴ and is mixed by two multiplications (Steele, Lea and Flood, "Fast
/// splittable pseudorandom number generators", 2014). Seed 0 gives 0xE220A8397B1DCDAF first.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number of the range. The remainder favours small numbers by less than one in 2⁴⁰ for ranges below 2²⁴, and
  /// unlike the standard library's way it can't change with a version of Swift.
  mutating func number(_ range: ClosedRange<Int>) -> Int {
    let span = UInt64(range.upperBound - range.lowerBound + 1)
    return range.lowerBound + Int(next() % span)
  }

  /// True in so many of a hundred cases.
  mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

  /// One of the items, nil of none.
  mutating func pick<Item>(_ items: [Item]) -> Item? {
    items.isEmpty ? nil : items[number(0...(items.count - 1))]
  }

  /// So many of the items, in the order they have.
  mutating func pick<Item>(_ count: Int, of items: [Item]) -> [Item] {
    var rest = Array(items.indices)
    var chosen: [Int] = []
    while chosen.count < count, !rest.isEmpty { chosen.append(rest.remove(at: number(0...(rest.count - 1)))) }
    return chosen.sorted().map { items[$0] }
  }
}
