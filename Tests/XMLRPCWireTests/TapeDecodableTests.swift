import Testing
import XMLRPCWire

@Suite("Decodable from a tape")
struct TapeDecodableTests {
  struct Partner: Decodable, Equatable {
    var id: Int
    var name: String

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      id = try values.decode(Int.self)
      name = try values.decode(String.self)
    }

    init(id: Int, name: String) {
      self.id = id
      self.name = name
    }
  }

  struct Order: Decodable, Equatable {
    var id: Int
    var name: String
    var amount: Double
    var partner: Partner?
    var note: String?
    var done: Bool
    var locked: Bool?
    var lines: [Int]
    var extra: [String: Int]?

    enum CodingKeys: String, CodingKey {
      case id, name, amount, note, done, locked, extra
      case partner = "partner_id"
      case lines = "line_ids"
    }
  }

  static let value: XMLRPCValue = [
    "name": "S1", "id": 4, "amount": 2, "partner_id": [7, "Ada"], "note": false, "done": false,
    "locked": false,
    "line_ids": [1, 2], "unknown": ["id": 9], "extra": ["a": 1],
  ]
  static let order = Order(
    id: 4, name: "S1", amount: 2, partner: Partner(id: 7, name: "Ada"), note: nil, done: false,
    locked: false,
    lines: [1, 2], extra: ["a": 1])

  let odoo = TapeDecodingOptions(falseIsNil: true)

  @Test("Structs, arrays, dictionaries and optionals are read; members in any order, others passed over")
  func all() throws {
    #expect(try Tape(Self.value).decode(Order.self, options: odoo) == Self.order)
    #expect(
      try Tape(.array([Self.value, Self.value])).decode([Order].self, options: odoo) == [
        Self.order, Self.order,
      ])
  }

  @Test("The boolean false is nil only by option, and never for an optional Bool")
  func falseAsNil() throws {
    #expect(throws: DecodingError.self) { try Tape(Self.value).decode(Order.self) }
    struct Flags: Decodable, Equatable { var a: Bool?, b: String?, c: Int?, d: [Int]? }
    let flags: XMLRPCValue = ["a": false, "b": false, "c": false, "d": false]
    #expect(try Tape(flags).decode(Flags.self, options: odoo) == Flags(a: false, b: nil, c: nil, d: nil))
    #expect(try Tape([:]).decode(Flags.self) == Flags(a: nil, b: nil, c: nil, d: nil))
    #expect(try Tape(["a": .null, "b": .null]).decode(Flags.self) == Flags(a: nil, b: nil, c: nil, d: nil))
  }

  @Test("Nothing is converted: an int isn't a string, a double no int, an int that doesn't fit is refused")
  func strict() {
    #expect(throws: DecodingError.self) { try Tape(1).decode(String.self) }
    #expect(throws: DecodingError.self) { try Tape("1").decode(Int.self) }
    #expect(throws: DecodingError.self) { try Tape(1.0).decode(Int.self) }
    #expect(throws: DecodingError.self) { try Tape(1).decode(Bool.self) }
    #expect(throws: DecodingError.self) { try Tape(300).decode(UInt8.self) }
    #expect(throws: DecodingError.self) { try Tape(-1).decode(UInt.self) }
    #expect(throws: DecodingError.self) { try Tape([1, "x"]).decode([Int].self) }
    #expect(throws: DecodingError.self) { try Tape([:]).decode([Int].self) }
    #expect(throws: DecodingError.self) { try Tape(["id": 1]).decode(Order.self) }
  }

  @Test("Every width of integer, floating point, dates and base64 are read")
  func scalars() throws {
    #expect(try Tape(200).decode(UInt8.self) == 200)
    #expect(try Tape([1, -2]).decode([Int16].self) == [1, -2])
    #expect(try Tape([1, 2]).decode([UInt64].self) == [1, 2])
    #expect(try Tape(0.5).decode(Float.self) == 0.5)
    #expect(try Tape(.dateTime("20240229T23:59:59")).decode(String.self) == "20240229T23:59:59")
    #expect(try Tape(.base64([1, 2])).decode([UInt8].self) == [1, 2])
    #expect(try Tape([1, .null]).decode([Int?].self) == [1, nil])
  }

  @Test("An error has the path of the value that didn't fit")
  func path() throws {
    let wrong: XMLRPCValue = [Self.value, .structure([.init("id", "four")])]
    let error = #expect(throws: DecodingError.self) { try Tape(wrong).decode([Order].self, options: odoo) }
    guard case .typeMismatch(_, let context)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(context.codingPath.map(\.stringValue) == ["Index 1", "id"])
    #expect(context.debugDescription == "[1].id: the value is string")
  }

  @Test("A response is read in one step, its fault thrown")
  func response() throws {
    #expect(try XMLRPCDecoder().decode(Int.self, from: Documents.response("<int>5</int>")) == 5)
    #expect(throws: XMLRPCFault.self) {
      try XMLRPCDecoder().decode(Int.self, from: Documents.document(Documents.fault))
    }
  }
}
