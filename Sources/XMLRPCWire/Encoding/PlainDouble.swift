/// Doubles as digits, point, digits: the shortest text that reads back as the same double, no exponent.
enum PlainDouble {
  /// What a put amount takes at most: sign, digits, point, places.
  static let mostBytes = 32

  /// Puts a finite number when it is an amount of hundredths and 15 digits at most, as nearly all are that a shop
  /// sends; they go without a `String`.
  ///
  /// A decimal of 15 digits that reads as the number is its only one, so without trailing zeros its shortest.
  @inline(__always) static func put(_ number: Double, hundreds cursor: inout ByteCursor) -> Bool {
    let scaled = number.magnitude * 100 + 0.5
    guard scaled < 1e15 else { return false }
    let hundredths = UInt64(scaled)
    guard Double(hundredths) / 100 == number.magnitude else { return false }
    if number.sign == .minus { cursor.put(UInt8(ascii: "-")) }
    let whole = hundredths / 100
    let rest = UInt32(truncatingIfNeeded: hundredths &- whole &* 100)
    cursor.put(digits: whole)
    cursor.put(UInt8(ascii: "."))
    let tenths = (rest &* 103) &>> 10
    if tenths &* 10 == rest {
      cursor.put(0x30 | UInt8(truncatingIfNeeded: tenths))
    } else {
      cursor.put(pair: rest)
    }
    return true
  }

  /// Puts a finite number that isn't one of hundredths, when it is one of millionths and 15 digits at most.
  static func put(_ number: Double, millionths cursor: inout ByteCursor) -> Bool {
    let scaled = number.magnitude * 1_000_000 + 0.5
    guard scaled < 1e15 else { return false }
    var digits = UInt64(scaled)
    guard Double(digits) / 1_000_000 == number.magnitude else { return false }
    var power: UInt64 = 1_000_000
    while power > 10, digits % 10 == 0 {
      digits /= 10
      power /= 10
    }
    if number.sign == .minus { cursor.put(UInt8(ascii: "-")) }
    cursor.put(digits: digits / power)
    cursor.put(UInt8(ascii: "."))
    var rest = digits % power
    while power > 1 {
      power /= 10
      cursor.put(0x30 | UInt8(truncatingIfNeeded: rest / power))
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
