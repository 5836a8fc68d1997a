import Synchronization

/// Makes ids for calls.
public enum RequestIDs {
  /// A source that counts behind a prefix: `7f3a91c2-1`, `7f3a91c2-2`; the prefix is random when none is given.
  public static func counting(prefix: String? = nil) -> @Sendable () -> String {
    let prefix = prefix ?? String(UInt32.random(in: 0x1000_0000 ... .max), radix: 16)
    let count = Counter()
    return { "\(prefix)-\(count.next())" }
  }

  private final class Counter: Sendable {
    private let value = Atomic<Int>(0)
    func next() -> Int { value.add(1, ordering: .relaxed).newValue }
  }
}
