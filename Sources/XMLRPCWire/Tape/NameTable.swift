internal import Glibc

/// The distinct member names of a document, each with an id from 0.
///
/// Records repeat their members in one order; so the name that followed the last one before is compared first, and
/// mostly no hash is needed. Hashes are seeded per process: nobody outside can choose names that collide.
@unsafe struct NameTable {
  private struct Entry {
    var start: Int
    var count: Int
    /// The id that came after this one the last time.
    var follower: Int
  }

  private var entries: UnsafeMutablePointer<Entry>
  private(set) var count = 0
  private var capacity: Int
  private var bytes: UnsafeMutablePointer<UInt8>
  private var byteCount = 0
  private var byteCapacity: Int
  /// Ids plus 1 by hash; 0 is free. Twice the capacity, so that half is always free.
  private var slots: UnsafeMutablePointer<UInt32>
  private var last = 0

  /// Nil when there is no memory.
  init?(capacity: Int = 32, bytes byteCapacity: Int = 512) {
    guard let entries = unsafe malloc(capacity * MemoryLayout<Entry>.stride),
      let bytes = unsafe malloc(byteCapacity), let slots = unsafe calloc(capacity * 2, 4)
    else { return nil }
    unsafe self.entries = entries.assumingMemoryBound(to: Entry.self)
    unsafe self.bytes = bytes.assumingMemoryBound(to: UInt8.self)
    unsafe self.slots = slots.assumingMemoryBound(to: UInt32.self)
    unsafe self.capacity = capacity
    unsafe self.byteCapacity = byteCapacity
  }

  func free() {
    unsafe Glibc.free(entries)
    unsafe Glibc.free(bytes)
    unsafe Glibc.free(slots)
  }

  mutating func removeAll() {
    guard unsafe count > 0 else { return }
    unsafe slots.update(repeating: 0, count: capacity * 2)
    unsafe count = 0
    unsafe byteCount = 0
    unsafe last = 0
  }

  /// The names as strings, by id.
  var strings: [String] {
    unsafe (0..<count).map { unsafe string(of: $0) }
  }

  func string(of id: Int) -> String {
    let entry = unsafe entries[id]
    return unsafe String(
      decoding: UnsafeBufferPointer(start: bytes + entry.start, count: entry.count), as: UTF8.self)
  }

  /// The name's id if it is the one that followed last time; else nil.
  @inline(__always)
  mutating func follower(_ text: UnsafeMutableBufferPointer<UInt8>) -> Int? {
    guard unsafe last < count else { return nil }
    let id = unsafe entries[last].follower
    let entry = unsafe entries + id
    guard unsafe entry.pointee.count == text.count, let start = text.baseAddress,
      unsafe memcmp(start, bytes + entry.pointee.start, text.count) == 0
    else { return nil }
    unsafe last = id
    return id
  }

  /// The name's id, new or known; nil when there is no memory.
  @inline(never)
  mutating func intern(_ text: UnsafeMutableBufferPointer<UInt8>) -> Int? {
    guard let start = text.baseAddress else { return nil }
    let mask = unsafe capacity * 2 - 1
    var slot = unsafe Self.hash(UnsafeBufferPointer(text)) & mask
    while unsafe slots[slot] != 0 {
      let id = unsafe Int(slots[slot]) - 1
      let entry = unsafe entries[id]
      if entry.count == text.count,
        unsafe memcmp(start, bytes + entry.start, text.count) == 0
      {
        unsafe follow(with: id)
        return id
      }
      slot = (slot + 1) & mask
    }
    return unsafe insert(text, at: slot)
  }

  private mutating func insert(_ text: UnsafeMutableBufferPointer<UInt8>, at slot: Int) -> Int? {
    var slot = slot
    if unsafe count == capacity {
      guard unsafe growEntries() else { return nil }
      let mask = unsafe capacity * 2 - 1
      slot = unsafe Self.hash(UnsafeBufferPointer(text)) & mask
      while unsafe slots[slot] != 0 { slot = (slot + 1) & mask }
    }
    guard unsafe reserve(text.count) else { return nil }
    let id = unsafe count
    unsafe (entries + id).initialize(to: Entry(start: byteCount, count: text.count, follower: 0))
    if let start = text.baseAddress { unsafe (bytes + byteCount).update(from: start, count: text.count) }
    unsafe byteCount += text.count
    unsafe slots[slot] = UInt32(truncatingIfNeeded: id + 1)
    unsafe count += 1
    unsafe follow(with: id)
    return id
  }

  private mutating func follow(with id: Int) {
    unsafe entries[last].follower = id
    unsafe last = id
  }

  private mutating func reserve(_ more: Int) -> Bool {
    guard unsafe byteCapacity - byteCount < more else { return true }
    let grown = unsafe max(byteCapacity * 2, byteCount + more)
    guard let memory = unsafe realloc(bytes, grown) else { return false }
    unsafe bytes = memory.assumingMemoryBound(to: UInt8.self)
    unsafe byteCapacity = grown
    return true
  }

  private mutating func growEntries() -> Bool {
    let grown = unsafe capacity * 2
    guard let larger = unsafe calloc(grown * 2, 4) else { return false }
    guard let memory = unsafe realloc(entries, grown * MemoryLayout<Entry>.stride) else {
      unsafe Glibc.free(larger)
      return false
    }
    unsafe entries = memory.assumingMemoryBound(to: Entry.self)
    unsafe Glibc.free(slots)
    unsafe slots = larger.assumingMemoryBound(to: UInt32.self)
    unsafe capacity = grown
    let mask = grown * 2 - 1
    for id in unsafe 0..<count {
      let entry = unsafe entries[id]
      var slot = unsafe Self.hash(UnsafeBufferPointer(start: bytes + entry.start, count: entry.count)) & mask
      while unsafe slots[slot] != 0 { slot = (slot + 1) & mask }
      unsafe slots[slot] = UInt32(truncatingIfNeeded: id + 1)
    }
    return true
  }

  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var hasher = Hasher()
    unsafe hasher.combine(bytes: UnsafeRawBufferPointer(text))
    return hasher.finalize()
  }
}
