import XMLRPCWire

/// Random values from a seed: the same seed, the same trees.
struct RandomTree {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// Number from 0 to below `bound`; SplitMix64.
  mutating func number(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  mutating func value(depth: Int = 5) -> XMLRPCValue {
    switch number(below: depth > 0 ? 11 : 8) {
    case 0: return .int(int())
    case 1: return .boolean(number(below: 2) == 1)
    case 2, 3: return .double(double())
    case 4, 5, 6: return .string(text())
    case 7:
      return number(below: 2) == 0
        ? .base64((0..<number(below: 40)).map { _ in UInt8(number(below: 256)) }) : .dateTime(dateTime())
    case 8: return .array((0..<number(below: 5)).map { _ in value(depth: depth - 1) })
    default:
      var names: [String] = []
      for _ in 0..<number(below: 7) {
        let name = text()
        // Swift calls names equal that differ in their normalization alone; Python doesn't.
        if !names.contains(name) { names.append(name) }
      }
      return .structure(names.map { XMLRPCMember($0, value(depth: depth - 1)) })
    }
  }

  private mutating func int() -> Int {
    let edges = [0, 1, -1, 2_147_483_647, -2_147_483_648, 1000]
    return number(below: 3) == 0 ? edges[number(below: 6)] : number(below: 4_294_967_296) - 2_147_483_648
  }

  private mutating func double() -> Double {
    switch number(below: 4) {
    case 0: return Double(number(below: 20_000_000) - 10_000_000) / 100
    case 1: return Double(number(below: 2_000_000)) * 1e-9
    case 2: return Double(int())
    default:
      let bits = UInt64(number(below: 1 << 32)) << 32 | UInt64(number(below: 1 << 32))
      let random = Double(bitPattern: bits)
      return random.isFinite ? random : 0
    }
  }

  private mutating func dateTime() -> String {
    func padded(_ number: Int, _ count: Int) -> String {
      String(repeating: "0", count: count - "\(number)".count) + "\(number)"
    }
    let day =
      padded(1 + number(below: 9999), 4) + padded(1 + number(below: 12), 2) + padded(1 + number(below: 28), 2)
    return
      "\(day)T\(padded(number(below: 24), 2)):\(padded(number(below: 60), 2)):\(padded(number(below: 60), 2))"
  }

  /// Any scalar that XML can carry, and many that need escaping; no carriage return, which Python loses.
  private mutating func text() -> String {
    var text = ""
    for _ in 0..<number(below: number(below: 8) == 0 ? 200 : 20) {
      switch number(below: 12) {
      case 0: text += ["&", "<", ">", "]]>", "\"", "'", "<!--", "&amp;", "\t", "\n"][number(below: 10)]
      case 1:
        text += ["é", "e\u{301}", "漢", "😀", "\u{A0}", "\u{85}", "\u{2028}", "\u{FEFF}"][number(below: 8)]
      case 2:
        let scalar = Unicode.Scalar(UInt32(number(below: 0x11_0000)))
        if let scalar, scalar.value >= 0x20, scalar.value & 0xFFFE != 0xFFFE || scalar.value > 0xFFFF {
          text.unicodeScalars.append(scalar)
        }
      case 3: text += " "
      default: text.unicodeScalars.append(Unicode.Scalar(UInt8(0x61 + number(below: 26))))
      }
    }
    return text
  }
}
