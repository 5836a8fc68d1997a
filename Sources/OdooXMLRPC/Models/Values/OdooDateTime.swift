/// A moment as Odoo stores it: UTC without a zone, whole seconds, `2024-05-06 07:08:09`.
public struct OdooDateTime: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Seconds since 1 January 1970, 00:00:00 UTC; leap seconds don't count.
  public let secondsSince1970: Int

  /// Nil outside the years 1 to 9999.
  public init?(secondsSince1970: Int) {
    let day = secondsSince1970 >= 0 ? secondsSince1970 / 86_400 : (secondsSince1970 + 1) / 86_400 - 1
    guard OdooDate(daysSince1970: day) != nil else { return nil }
    self.secondsSince1970 = secondsSince1970
  }

  /// Nil where the clock has no such time; 24:00:00 and a 60th second are none.
  public init?(_ date: OdooDate, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else { return nil }
    self.secondsSince1970 = date.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second
  }

  /// Reads `YYYY-MM-DD HH:MM:SS`, nothing else: no `T`, no zone, no fraction; nil for any other text.
  public init?(_ text: some StringProtocol) {
    var text = String(text)
    guard let moment = text.withUTF8({ OdooDateTime(utf8: $0.span) }) else { return nil }
    self = moment
  }

  /// As ``init(_:)``, from the text's bytes.
  init?(utf8 bytes: Span<UInt8>) {
    guard bytes.count == 19, bytes[10] == UInt8(ascii: " "), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), let date = OdooDate(prefixOf: bytes),
      let hour = OdooDate.twoDigits(bytes, at: 11), let minute = OdooDate.twoDigits(bytes, at: 14),
      let second = OdooDate.twoDigits(bytes, at: 17)
    else { return nil }
    self.init(date, hour: hour, minute: minute, second: second)
  }

  /// The day in UTC.
  public var date: OdooDate { split.date }

  /// Hour, minute and second in UTC.
  public var time: (hour: Int, minute: Int, second: Int) {
    let rest = split.rest
    return (rest / 3600, rest / 60 % 60, rest % 60)
  }

  /// `2024-05-06 07:08:09`, the only form that Odoo takes.
  public var description: String {
    let (date, _) = split
    let (hour, minute, second) = time
    let clock = [hour, minute, second].map { OdooDate.padded($0, to: 2) }.joined(separator: ":")
    return "\(date) \(clock)"
  }

  public static func < (left: OdooDateTime, right: OdooDateTime) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }

  private var split: (date: OdooDate, rest: Int) {
    var (day, rest) = secondsSince1970.quotientAndRemainder(dividingBy: 86_400)
    if rest < 0 {
      day -= 1
      rest += 86_400
    }
    return (OdooDate(checked: day), rest)
  }
}
