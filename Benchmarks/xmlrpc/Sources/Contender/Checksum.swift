/// What was found in a document, so that nobody measures work that wasn't done.
struct Checksum {
  var rows = 0
  /// Sum of all ints.
  var ids = 0
  /// Sum of all doubles in hundredths.
  var cents = 0
  /// Bytes of all strings in UTF-8.
  var text = 0
  var falses = 0
  var trues = 0

  init() {}

  var json: String {
    """
    {"rows": \(rows), "ids": \(ids), "cents": \(cents), "text": \(text), "false": \(falses), "true": \(trues)}
    """
  }

  mutating func add(_ number: Int) { ids += number }
  mutating func add(_ number: Double) { cents += Int((number * 100).rounded()) }
  mutating func add(_ string: String) { text += string.utf8.count }
  mutating func add(_ flag: Bool) { if flag { trues += 1 } else { falses += 1 } }

  /// False stands for nil on the wire.
  mutating func add(_ string: String?) {
    if let string { add(string) } else { falses += 1 }
  }
}
