import Testing
import XMLRPCWire

@Suite("The typed encoder")
struct TypedEncoderTests {
  struct Line: XMLRPCEncodable {
    var name = "Shirt"
    var price = 12.5
    var taxes = [3, 4]

    func encode(into writer: inout XMLRPCWriter) throws(WireError) {
      try writer.structure { writer throws(WireError) in
        try writer.member("name", name)
        try writer.member("price_unit", price)
        try writer.member("tax_id", taxes)
      }
    }
  }

  struct Order: XMLRPCEncodable {
    var reference = "#1001"
    var lines = [Line()]

    func encode(into writer: inout XMLRPCWriter) throws(WireError) {
      try writer.structure { writer throws(WireError) in
        try writer.member("partner_id", 7)
        try writer.member("require_signature", false)
        try writer.member(named: "client_order_ref", reference)
        try writer.member("order_line") { writer throws(WireError) in try writer.array(lines) }
      }
    }
  }

  /// Writes whatever a closure writes.
  struct Written: XMLRPCEncodable {
    let write: @Sendable (inout XMLRPCWriter) throws(WireError) -> Void
    func encode(into writer: inout XMLRPCWriter) throws(WireError) { try write(&writer) }
  }

  let encoder = XMLRPCEncoder()

  func refusal(_ value: any XMLRPCEncodable) -> WireError? {
    do {
      _ = try encoder.encode("m", [1, value])
      return nil
    } catch {
      return error
    }
  }

  @Test("Typed values and the equal tree are the same bytes, whatever room was made")
  func sameAsTree() throws {
    let tree: XMLRPCValue = [
      "partner_id": 7, "require_signature": false, "client_order_ref": "#1001",
      "order_line": [["name": "Shirt", "price_unit": 12.5, "tax_id": [3, 4]]],
    ]
    let expected = try encoder.encode(XMLRPCCall(methodName: "m", parameters: [tree]))
    for capacity in [0, 300, 301, 5000] {
      #expect(try encoder.encode("m", [Order()], capacity: capacity) == expected)
    }
  }

  @Test("A field that can't be sent is named with its path")
  func paths() {
    var order = Order()
    order.lines = [Line(), Line(), Line(price: .nan)]
    #expect(refusal([order])?.path == "params[1][0].order_line[2].price_unit")
    order.lines = [Line(name: "a\u{8}")]
    #expect(refusal(order)?.path == "params[1].order_line[0].name")
    order.lines = [Line(taxes: [1, 3_000_000_000])]
    #expect(refusal(order)?.path == "params[1].order_line[0].tax_id[1]")
  }

  static let misuses: [(String, Written, WireError.Code)] = [
    ("nothing", Written { _ in }, .missingElement),
    (
      "two values",
      Written { writer throws(WireError) in
        try writer.int(1)
        try writer.int(2)
      }, .structure
    ),
    (
      "a member outside a struct",
      Written { writer throws(WireError) in try writer.member("a", 1) }, .structure
    ),
    (
      "a value beside members",
      Written { writer throws(WireError) in
        try writer.structure { writer throws(WireError) in try writer.int(1) }
      }, .structure
    ),
    (
      "a member without a value",
      Written { writer throws(WireError) in
        try writer.structure { writer throws(WireError) in try writer.member("a") { _ in } }
      }, .missingElement
    ),
    (
      "an element without a value",
      Written { writer throws(WireError) in try writer.array([1]) { _, _ in } }, .missingElement
    ),
    (
      "an error that was caught",
      Written { writer throws(WireError) in
        try writer.structure { writer throws(WireError) in
          do { try writer.member("a", Double.nan) } catch { try writer.member("b", 1) }
        }
      }, .number
    ),
  ]

  @Test("A value that breaks the grammar is refused", arguments: misuses)
  func misuse(what: String, value: Written, code: WireError.Code) {
    let error = refusal(value)
    #expect(error?.code == code, "\(what)")
    #expect(error?.path.hasPrefix("params[1]") == true)
  }

  @Test("An error that was swallowed still stops the document")
  func swallowed() {
    let value = Written { writer throws(WireError) in
      try writer.array([1]) { writer, _ throws(WireError) in
        do { try writer.structure { writer throws(WireError) in try writer.member("a", Double.nan) } } catch {
        }
      }
    }
    #expect(refusal(value)?.code == .number)
  }

  @Test("A name twice is found among few members and among many", arguments: [1, 2, 63, 64, 65, 66, 300])
  func duplicates(count: Int) throws {
    let names = (0..<count).map { "field_\($0)" }
    for twice in [0, count / 2, count - 1] {
      let members = (names + [names[twice]]).map { XMLRPCMember($0, 1) }
      #expect(refusal(XMLRPCValue.structure(members))?.code == .duplicateMember)
      #expect(refusal(XMLRPCValue.structure(members))?.path == "params[1].field_\(twice)")
    }
    let nested = XMLRPCValue.array(Array(repeating: .structure(names.map { XMLRPCMember($0, 1) }), count: 3))
    let outer = XMLRPCValue.structure(names.map { XMLRPCMember($0, nested) })
    #expect(refusal(count < 70 ? outer : nested) == nil)
  }

  @Test("Names that differ in bytes alone are two names")
  func normalization() throws {
    let value = XMLRPCValue.structure([XMLRPCMember("\u{E9}", 1), XMLRPCMember("e\u{301}", 2)])
    #expect(refusal(value) == nil)
  }

  @Test("Values nested too deep are refused instead of overflowing the stack")
  func depth() {
    var value: XMLRPCValue = 1
    for _ in 0..<256 { value = [value] }
    #expect(refusal(value) == nil)
    #expect(refusal([value])?.code == .limit)
  }

  /// What escaping means, written once more, a byte at a time.
  func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\r": escaped += "&#13;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  @Test("Text of any length is escaped at any place")
  func escaping() throws {
    let specials = ["&", "<", ">", "\r", "\n", "\t", "\u{EFFF}", "\u{FFFD}", "é", "😀", "a"]
    for length in 0..<20 {
      for place in 0...length {
        for special in specials {
          let plain = String(repeating: "x", count: length)
          let split = plain.index(plain.startIndex, offsetBy: place)
          let text = plain[..<split] + special + plain[split...] + special
          let bytes = try encoder.encode("m", [String(text)])
          let expected = "<param>\n<value><string>\(escaped(String(text)))</string></value>\n</param>"
          #expect(String(decoding: bytes, as: UTF8.self).contains(expected))
        }
      }
    }
  }

  @Test("A forbidden character is found at any place of a text")
  func forbidden() {
    for length in 0..<20 {
      for place in 0...length {
        for character in ["\u{0}", "\u{B}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"] {
          let text =
            String(repeating: "x", count: place) + character + String(repeating: "&", count: length - place)
          let error = refusal(text)
          #expect(error?.code == .character)
          #expect(error?.detail.contains("at byte \(place) ") == true)
        }
      }
    }
  }

  @Test("Amounts, and all doubles, are written as Swift's own shortest digits")
  func doubles() throws {
    var generator = SystemRandomNumberGenerator()
    var numbers: [Double] = [
      0.07, 1e15, 999_999_999_999_999, 1e14 + 0.5, 0.000001, 0.0000001, 4.35, 1.005, 1e-6,
    ]
    for _ in 0..<3000 {
      let cents = Double(Int.random(in: -10_000_000_000...10_000_000_000, using: &generator))
      numbers += [cents / 100, cents / 10, cents, cents / 1000, cents / 1e6, cents / 1e7]
      numbers.append(cents.nextUp / 100)
      numbers.append((cents / 100).nextUp)
    }
    for number in numbers {
      let bytes = try encoder.encode("m", [number])
      let text = String(decoding: bytes, as: UTF8.self)
      let short = number.description
      guard !short.contains("e") else { continue }
      #expect(text.contains("<double>\(short)</double>"), "\(number)")
    }
  }

  @Test("Ints of every length are written")
  func ints() throws {
    var numbers = [0, 2_147_483_647, -2_147_483_648]
    var power = 1
    for _ in 0..<10 {
      numbers += [power, power - 1, -power, 1 - power].filter { Int32(exactly: $0) != nil }
      power *= 10
    }
    let bytes = try encoder.encode("m", [numbers])
    let expected = numbers.map { "<value><int>\($0)</int></value>" }.joined()
    #expect(String(decoding: bytes, as: UTF8.self).contains(expected))
  }
}
