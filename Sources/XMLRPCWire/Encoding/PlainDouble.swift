/// Doubles as digits, point, digits: the shortest text that reads back as the same double, no exponent.
enum PlainDouble {
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
