import Testing
import XMLRPCWire

@Suite("The encoder")
struct EncoderTests {
  let encoder = XMLRPCEncoder()

  func text(_ value: XMLRPCValue) throws -> String {
    let bytes = try encoder.encode(.value(value))
    let document = String(decoding: bytes, as: UTF8.self)
    return String(
      document.split(separator: "<value>", maxSplits: 1)[1].split(separator: "</value>\n</param>")[0])
  }

  func refusal(_ value: XMLRPCValue) -> WireError? {
    do {
      _ = try encoder.encode(XMLRPCCall(methodName: "m", parameters: ["first", value]))
      return nil
    } catch {
      return error
    }
  }

  @Test("Markup and carriage returns are escaped, tabs and line feeds stand as they are")
  func escapes() throws {
    #expect(try text("a<b>&c\r\n\t\"'") == "<string>a&lt;b&gt;&amp;c&#13;\n\t\"'</string>")
  }

  static let doubles: [(Double, String)] = [
    (0, "0.0"), (-0.0, "-0.0"), (0.1, "0.1"), (100, "100.0"), (1e-5, "0.00001"), (1.5e-7, "0.00000015"),
    (-2.5e-10, "-0.00000000025"), (1e16, "10000000000000000.0"), (1.25e20, "125000000000000000000.0"),
    (17.990999999999996, "17.990999999999996"), (123456789.125, "123456789.125"),
    (-1e22, "-10000000000000000000000.0"),
  ]

  @Test("Doubles are digits, point, digits, with no exponent", arguments: doubles)
  func plainDoubles(number: Double, expected: String) throws {
    #expect(try text(.double(number)) == "<double>\(expected)</double>")
  }

  @Test("Every double comes back as itself")
  func doubleRoundTrip() throws {
    var generator = SystemRandomNumberGenerator()
    var numbers = [
      Double.leastNonzeroMagnitude, .greatestFiniteMagnitude, .ulpOfOne, 1e21, 9_007_199_254_740_992,
    ]
    for _ in 0..<2000 {
      let number = Double(bitPattern: generator.next())
      if number.isFinite { numbers.append(number) }
    }
    let values = numbers.map { XMLRPCValue.double($0) }
    let bytes = try encoder.encode(.value(.array(values)))
    #expect(try XMLRPCDecoder().decodeResponse(bytes) == .value(.array(values)))
  }

  @Test("An int over 32 bits is refused with its place")
  func wideInts() {
    let error = refusal(["order_line": [0, 1, ["qty": .int(2_147_483_648)]]])
    #expect(error?.code == .number)
    #expect(error?.path == "params[1].order_line[2].qty")
    #expect(refusal(.int(-2_147_483_648)) == nil)
  }

  @Test("Infinities and not-a-number are refused", arguments: [Double.infinity, -.infinity, .nan])
  func nonFinite(number: Double) { #expect(refusal(.double(number))?.code == .number) }

  @Test(
    "Characters that XML can't carry are refused, in names as well",
    arguments: ["\u{0}", "a\u{7}", "\u{1F}", "\u{FFFE}", "a\u{FFFF}"])
  func characters(text: String) {
    #expect(refusal(.string(text))?.code == .character)
    #expect(refusal(.structure([XMLRPCMember(text, 1)]))?.code == .character)
  }

  @Test(
    "Neighbours of the refused characters go through",
    arguments: ["\u{FFFD}", "\u{FFBE}", "\u{1F600}", "\u{7F}", "\u{EFBF}"])
  func allowedCharacters(text: String) throws {
    let bytes = try encoder.encode(.value(.string(text)))
    #expect(try XMLRPCDecoder().decodeResponse(bytes) == .value(.string(text)))
  }

  @Test("A null is refused unless the option is on")
  func null() throws {
    #expect(refusal(.null)?.code == .null)
    let open = XMLRPCEncoder(options: .init(allowsNil: true))
    let bytes = try open.encode(.value(.null))
    #expect(try XMLRPCDecoder(options: .init(allowsNil: true)).decodeResponse(bytes) == .value(.null))
  }

  @Test("A struct with a name twice, and a date that isn't one, are refused")
  func wrongValues() {
    #expect(refusal(.structure([XMLRPCMember("a", 1), XMLRPCMember("a", 2)]))?.code == .duplicateMember)
    #expect(refusal(.dateTime("2024-01-01"))?.code == .scalar)
  }

  @Test(
    "A method name outside the specification's characters is refused", arguments: ["", "a b", "<x>", "é"])
  func methodNames(name: String) {
    let error = #expect(throws: WireError.self) {
      try encoder.encode(XMLRPCCall(methodName: name, parameters: []))
    }
    #expect(error?.code == .methodName)
  }

  @Test("Calls and faults come back as they went")
  func roundTrip() throws {
    let call = XMLRPCCall(
      methodName: "execute_kw",
      parameters: [
        "db", 2,
        [
          "a": 1.5, "b": [true, false, "x\r\ny"], "c": .base64([0, 1, 2, 255]),
          "d": .dateTime("20240102T03:04:05"),
        ],
        [], [:],
      ])
    #expect(try XMLRPCDecoder().decodeCall(try encoder.encode(call)) == call)
    let fault = XMLRPCResponse.fault(XMLRPCFault(code: 1, string: "Traceback\n  <x> & y\n"))
    #expect(try XMLRPCDecoder().decodeResponse(try encoder.encode(fault)) == fault)
  }
}
