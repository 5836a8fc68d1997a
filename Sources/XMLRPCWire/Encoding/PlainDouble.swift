/// Doubles as digits, point, digits: the shortest text that reads back as the same double, no exponent.
enum PlainDouble {
  /// Appends a finite number.
  ///
  /// Amounts of up to six places and 15 digits, nearly all that a shop sends, go without a `String`: a
  /// decimal of 15 digits that reads as the number is its only one, so without trailing zeros its shortest.
  static func append(_ number: Double, to sink: inout ByteSink) {
    sink.reserve(40)
    if put(number, scale: 1, places: 0, to: &sink) || put(number, scale: 100, places: 2, to: &sink)
      || put(number, scale: 1_000_000, places: 6, to: &sink)
    {
      return
    }
    sink.append(plain: text(of: number))
  }

  /// Puts the number when it is a decimal of so many places and 15 digits at most.
  @inline(__always) private static func put(
    _ number: Double, scale: Double, places: Int, to sink: inout ByteSink
  ) -> Bool {
    let scaled = number.magnitude * scale + 0.5
    guard scaled < 1e15 else { return false }
    var digits = Int(scaled)
    guard Double(digits) / scale == number.magnitude else { return false }
    var places = places
    while places > 1, digits % 10 == 0 {
      digits /= 10
      places -= 1
    }
    if number.sign == .minus { sink.put(UInt8(ascii: "-")) }
    var power = 1
    for _ in 0..<places { power *= 10 }
    sink.put(decimal: digits / power)
    sink.put(UInt8(ascii: "."))
    if places == 0 { sink.put(UInt8(ascii: "0")) }
    var rest = digits % power
    while power > 1 {
      power /= 10
      sink.put(0x30 + UInt8(rest / power))
      rest %= power
    }
    return true
  }

  /// A finite number's text.
  static func text(of number: Double) -> String {
    let short = number.description
    guard let split = short.firstIndex(of: "e"), let exponent = Int(short[short.index(after: split)...])
    else {
      return short
    }
    var mantissa = short[..<split]
    let sign = mantissa.first == "-" ? "-" : ""
    if !sign.isEmpty { mantissa = mantissa.dropFirst() }
    let parts = mantissa.split(separator: ".")
    let fraction = parts.count == 2 && parts[1] != "0" ? String(parts[1]) : ""
    let digits = String(parts[0]) + fraction
    // The point stands behind this many of the digits.
    let point = parts[0].utf8.count + exponent
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
    if point >= digits.utf8.count {
      return sign + digits + String(repeating: "0", count: point - digits.utf8.count) + ".0"
    }
    return sign + digits.prefix(point) + "." + digits.dropFirst(point)
  }
}
