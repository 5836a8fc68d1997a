/// Doubles as digits, point, digits: the shortest text that reads back as the same double, no exponent.
enum PlainDouble {
  /// Appends a finite number.
  ///
  /// Amounts of up to six places and 15 digits, nearly all that a shop sends, go without a `String`: a
  /// decimal of 15 digits that reads as the number is its only one, so without trailing zeros its shortest.
  static func append(_ number: Double, to sink: inout ByteSink) {
    let magnitude = number.magnitude
    var scale = 1.0
    for places in 0...6 {
      let scaled = (magnitude * scale).rounded()
      guard scaled < 1e15 else { break }
      if scaled / scale == magnitude {
        if number.sign == .minus { sink.append(UInt8(ascii: "-")) }
        append(Int(scaled), places: places, to: &sink)
        return
      }
      scale *= 10
    }
    sink.append(plain: text(of: number))
  }

  /// Appends `digits` with the point in front of the last `places`.
  private static func append(_ digits: Int, places: Int, to sink: inout ByteSink) {
    guard places > 0 else {
      sink.append(decimal: digits)
      sink.append(".0")
      return
    }
    var power = 1
    for _ in 0..<places { power *= 10 }
    sink.append(decimal: digits / power)
    sink.append(UInt8(ascii: "."))
    var rest = digits % power
    while power > 1 {
      power /= 10
      sink.append(0x30 + UInt8(rest / power))
      rest %= power
    }
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
