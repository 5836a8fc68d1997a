import Testing
import XMLRPCWire

@Suite("Typed and streamed rows")
struct RowTests {
  struct Row: Equatable, Sendable {
    var id = 0
    var name: String?
    var tags: [Int] = []

    static func empty() -> Row { Row() }
  }

  struct Unfit: Error {}

  static let binding = RowBinding<Row>([
    ("id", { $0.id = $1.intValue ?? -1 }),
    ("name", { $0.name = $1.stringValue }),
    ("tag_ids", { $0.tags = $1.elements.compactMap(\.intValue) }),
  ])

  static func rows(_ count: Int) -> [UInt8] {
    let rows: [XMLRPCValue] = (0..<count).map { number in
      let name: XMLRPCValue =
        number % 3 == 0 ? false : "row \(number) with a text that needs memory of its own"
      let id: XMLRPCMember = .init("id", .int(number))
      // Other names and another order now and then.
      return number % 5 == 4
        ? .structure([.init("extra_\(number % 40)", [1, 2]), .init("tag_ids", [.int(number), 2]), id])
        : .structure([id, .init("name", name), .init("unknown", ["id": 7, "name": ["x"]])])
    }
    return (try? XMLRPCEncoder().encode(.value(.array(rows)))) ?? []
  }

  static func expected(_ count: Int) -> [Row] {
    (0..<count).map { number in
      if number % 5 == 4 { return Row(id: number, tags: [number, 2]) }
      return Row(
        id: number, name: number % 3 == 0 ? nil : "row \(number) with a text that needs memory of its own")
    }
  }

  func tape(_ bytes: [UInt8]) throws -> Tape {
    guard case .value(let tape) = try XMLRPCDecoder().readResponse(bytes) else { throw Unfit() }
    return tape
  }

  @Test(
    "Fields are set by name, whatever their order, other members passed over", arguments: [0, 1, 7, 3000])
  func typed(count: Int) throws {
    #expect(try tape(Self.rows(count)).rows(Self.binding) { Row() } == Self.expected(count))
  }

  @Test("Streamed rows are the same, one by one", arguments: [0, 1, 7, 3000])
  func streamed(count: Int) throws {
    var rows: [Row] = []
    try XMLRPCDecoder().forEachRow(inResponse: Self.rows(count), Self.binding, make: Row.empty) {
      rows.append($0)
    }
    #expect(rows == Self.expected(count))
  }

  @Test("A row kept from a stream stays as it was")
  func kept() throws {
    var kept: [TapeValue] = []
    try XMLRPCDecoder().forEachRow(inResponse: Self.rows(400)) { row in
      if row["id"]?.intValue.map({ $0 % 7 == 1 }) == true { kept.append(row) }
    }
    #expect(kept.compactMap { $0["id"]?.intValue } == (0..<400).filter { $0 % 7 == 1 })
    #expect(kept.first?["name"]?.stringValue == "row 1 with a text that needs memory of its own")
    #expect(
      kept.last?["name"]?.path == "[393].name" || kept.last?.path == "[393]" || kept.last?.path == "[399]")
  }

  @Test("What the body throws ends the stream and comes out")
  func stopped() {
    var seen = 0
    #expect(throws: Unfit.self) {
      try XMLRPCDecoder().forEachRow(inResponse: Self.rows(100)) { _ in
        seen += 1
        if seen == 10 { throw Unfit() }
      }
    }
    #expect(seen == 10)
  }

  @Test("An error behind rows comes after them, with its row in the path")
  func late() throws {
    let bytes = Documents.response(
      "<array><data><value><struct></struct></value><value><struct><member><name>a</name><value><int>x</int></value></member></struct></value></data></array>"
    )
    var seen = 0
    let error = #expect(throws: WireError.self) {
      try XMLRPCDecoder().forEachRow(inResponse: bytes) { _ in seen += 1 }
    }
    #expect(seen == 1)
    #expect(error?.code == .scalar)
    #expect(error?.path == "params[0][1].a")
  }

  @Test("Truncated behind its last row, a stream is an error")
  func truncated() {
    let bytes = Self.rows(50)
    #expect(throws: WireError.self) {
      try XMLRPCDecoder().forEachRow(inResponse: Array(bytes.dropLast(20))) { _ in }
    }
  }

  @Test("Pieces may end within a character, a reference, a tag or a CDATA section", arguments: 0..<24)
  func pieces(shift: Int) throws {
    let text = "ö€😀&amp;&#x1F600;<![CDATA[ü]]\r\n>]]>\r<!-- ä -->"
    let row = "<value><struct><member><name>näme</name><value>\(text)</value></member></struct></value>"
    let rows = String(repeating: row, count: 1000)
    let bytes = Documents.response(
      "<array>\(String(repeating: " ", count: shift))<data>\(rows)</data></array>")
    guard case .value(let whole) = try XMLRPCDecoder().decodeResponse(bytes) else { return }
    var streamed: [XMLRPCValue] = []
    try XMLRPCDecoder().forEachRow(inResponse: bytes) { streamed.append($0.tree) }
    #expect(streamed.count == 1000)
    #expect(XMLRPCValue.array(streamed) == whole)
    #expect(streamed.last == ["näme": "ö€😀&😀ü]]\n>\n"])
  }

  @Test("A text of the limit's length is streamed")
  func long() throws {
    let text = String(repeating: "x", count: 16 * 1024 * 1024)
    var length: Int?
    try XMLRPCDecoder().forEachRow(
      inResponse: Documents.response("<array><data><value>\(text)</value></data></array>")
    ) { row in length = row.withUTF8 { $0.count } }
    #expect(length == text.utf8.count)
  }

  @Test("A fault in place of rows is thrown as one, also when it holds an array")
  func fault() throws {
    let error = #expect(throws: XMLRPCFault.self) {
      try XMLRPCDecoder().forEachRow(inResponse: Documents.document(Documents.fault)) { _ in }
    }
    #expect(error == XMLRPCFault(code: 2, string: "No"))
    var seen = 0
    #expect(throws: WireError.self) {
      let wrong = Documents.document(
        "<fault><value><array><data><value>1</value></data></array></value></fault>")
      try XMLRPCDecoder().forEachRow(inResponse: wrong) { _ in seen += 1 }
    }
    #expect(seen == 0)
  }

  @Test("A value that is no array has no rows")
  func noArray() throws {
    let bytes = Documents.response("<struct></struct>")
    let error = #expect(throws: WireError.self) {
      try XMLRPCDecoder().forEachRow(inResponse: bytes) { _ in }
    }
    #expect(error?.code == .structure)
    #expect(throws: WireError.self) { try tape(bytes).rows(Self.binding) { Row() } }
  }

  @Test("An element that is no struct is named")
  func noStruct() throws {
    let bytes = Documents.response(
      "<array><data><value><struct></struct></value><value><int>1</int></value></data></array>")
    let error = #expect(throws: WireError.self) { try tape(bytes).rows(Self.binding) { Row() } }
    #expect(error?.path == "[1]")
    let streamed = #expect(throws: WireError.self) {
      try XMLRPCDecoder().forEachRow(inResponse: bytes, Self.binding, make: Row.empty) { _ in }
    }
    #expect(streamed?.path == "[1]")
  }
}
