/// How a decimal is written: digits before the point without a leading zero, then a point and digits, or none.
struct DecimalForm {
  /// How many digits stand behind the point.
  let fraction: Int
  let endsInZero: Bool

  /// Nil for any other text: signs but `-`, exponents, spaces, grouping.
  init?(_ text: String) {
    var bytes = Array(text.utf8)[...]
    if bytes.first == UInt8(ascii: "-") { bytes.removeFirst() }
    let whole = bytes.prefix { $0 != UInt8(ascii: ".") }
    let rest = bytes.dropFirst(whole.count)
    func areDigits(_ bytes: ArraySlice<UInt8>) -> Bool {
      !bytes.isEmpty && bytes.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    }
    guard areDigits(whole), whole.count == 1 || whole.first != UInt8(ascii: "0") else { return nil }
    guard rest.isEmpty || areDigits(rest.dropFirst()) else { return nil }
    fraction = max(rest.count - 1, 0)
    endsInZero = bytes.last == UInt8(ascii: "0")
  }
}
