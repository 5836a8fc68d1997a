import Testing
import XMLRPCWire

@Suite("The tape")
struct TapeTests {
  func read(_ content: String, options: XMLRPCDecoder.Options = .init()) throws -> Tape {
    let response = try XMLRPCDecoder(options: options).readResponse(Documents.response(content))
    guard case .value(let tape) = response else { throw XMLRPCFault(code: 0, string: "a fault") }
    return tape
  }

  static let record = """
    <struct><member><name>id</name><value><int>-7</int></value></member>
    <member><name>name</name><value><string>Zoë &amp; Co</string></value></member>
    <member><name>partner_id</name><value><array><data><value><int>3</int></value><value>Ada</value></data></array></value></member>
    <member><name>amount</name><value><double>1.25</double></value></member>
    <member><name>note</name><value><boolean>0</boolean></value></member>
    <member><name>at</name><value><dateTime.iso8601>20240229T23:59:59</dateTime.iso8601></value></member>
    <member><name>data</name><value><base64>aGVsbG8=</base64></value></member></struct>
    """

  @Test("Each type is read by its own property and by no other")
  func scalars() throws {
    let record = try read(Self.record).root
    #expect(record["id"]?.intValue == -7)
    #expect(record["id"]?.doubleValue == -7)
    #expect(record["id"]?.stringValue == nil)
    #expect(record["name"]?.stringValue == "Zoë & Co")
    #expect(record["name"]?.intValue == nil)
    #expect(record["amount"]?.doubleValue == 1.25)
    #expect(record["amount"]?.intValue == nil)
    #expect(record["note"]?.boolValue == false)
    #expect(record["note"]?.isFalse == true)
    #expect(record["id"]?.isFalse == false)
    #expect(record["at"]?.dateTimeValue == "20240229T23:59:59")
    #expect(record["at"]?.stringValue == nil)
    #expect(record["data"]?.base64Value == Array("hello".utf8))
    #expect(record["missing"]?.kind == nil)
  }

  @Test("A struct's members come in order, past nested values, with equal ids for equal names")
  func members() throws {
    let rows = try read(
      "<array><data><value>\(Self.record)</value><value>\(Self.record)</value></data></array>")
    let names = ["id", "name", "partner_id", "amount", "note", "at", "data"]
    #expect(rows.root.count == 2)
    for row in rows.root.elements {
      #expect(row.members.map(\.name) == names)
      #expect(row.members.map(\.value.typeName).prefix(3) == ["int", "string", "array"])
      #expect(row.count == names.count)
    }
    let id = try #require(rows.name("amount"))
    #expect(rows.root.elements.map { $0[id]?.doubleValue } == [1.25, 1.25])
    #expect(rows.name("missing") == nil)
  }

  @Test("An array's elements are walked and found by position")
  func elements() throws {
    let nested = "<array><data><value><int>1</int></value><value>b</value></data></array>"
    let array = try read(
      "<array><data><value>\(nested)</value><value>\(nested)</value><value>end</value></data></array>")
    #expect(array.root.elements[2]?.stringValue == "end")
    #expect(array.root.elements[1]?.elements[0]?.intValue == 1)
    #expect(array.root.elements[3]?.kind == nil)
    #expect(array.root.elements[-1]?.kind == nil)
    #expect(array.root.elements.first?.count == 2)
    #expect(Array(try read("x").root.elements).isEmpty)
    #expect(Array(try read("x").root.members.map(\.name)).isEmpty)
  }

  @Test("A string's bytes are had without a string")
  func bytes() throws {
    let value = try read("Zoë").root
    #expect(value.withUTF8 { $0.count } == 4)
    #expect(try read("<int>1</int>").root.withUTF8 { $0.count } == nil)
  }

  @Test("Nil and 64-bit ints are on the tape once their options are on")
  func extensions() throws {
    let options = XMLRPCDecoder.Options(allowsNil: true, allowsI8: true)
    #expect(try read("<nil/>", options: options).root.isNull)
    #expect(try read("<i8>-9223372036854775808</i8>", options: options).root.intValue == Int.min)
  }

  static let everyTree: [XMLRPCValue] = [
    -1, true, 0.1, "", "Zoë", .dateTime("20240229T23:59:59"), .base64([0, 255]), .null, [], [:],
    ["a": [1, [], ["a": false, "b": [:]]], "": "x"], [[["deep"]], 2],
  ]

  @Test("A tree on a tape comes back as it was", arguments: everyTree)
  func trees(tree: XMLRPCValue) {
    #expect(Tape(tree).root.tree == tree)
  }

  @Test("A tape outlives its decoder, and a value its tape")
  func lifetime() throws {
    var rows: [TapeValue] = []
    for number in 0..<200 {
      rows.append(
        contentsOf: try read("<array><data><value>row \(number)</value></data></array>").root.elements)
    }
    #expect(rows.map(\.stringValue) == (0..<200).map { "row \($0)" })
  }

  @Test("A value's path leads from the root to it")
  func paths() throws {
    let tape = try read("<array><data><value>x</value><value>\(Self.record)</value></data></array>")
    let record = try #require(tape.root.elements[1])
    #expect(tape.root.path == "")
    #expect(record.path == "[1]")
    #expect(record["partner_id"]?.elements[1]?.path == "[1].partner_id[1]")
    #expect(Tape(["a": [1]]).root["a"]?.elements.first?.path == "a[0]")
  }

  @Test("A description tells kind and size and no content")
  func description() throws {
    let tape = try read("<array><data><value>secret</value></data></array>")
    #expect(tape.description == "Tape(array of 1)")
    #expect(tape.root.elements.first?.description == "string")
  }

  @Test("A record is had as a dictionary of trees")
  func dictionary() throws {
    let record = try read(Self.record).root.dictionary
    #expect(record?.count == 7)
    #expect(record?["partner_id"] == [3, "Ada"])
    #expect(try read("x").root.dictionary == nil)
  }
}
