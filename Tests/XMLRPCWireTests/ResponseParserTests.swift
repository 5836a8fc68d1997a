import Testing
import XMLRPCWire

@Suite("The kept response parser")
struct ResponseParserTests {
  func value(_ response: TapeResponse) -> XMLRPCValue? {
    if case .value(let tape) = response { tape.root.tree } else { nil }
  }

  @Test("Response after response is read as by a new parser, errors and faults in between")
  func again() throws {
    let parser = ResponseParser()
    for number in 0..<300 {
      let good = Documents.response(
        "<struct><member><name>n\(number % 13)</name><value><int>\(number)</int></value></member></struct>")
      #expect(value(try parser.readResponse(good)) == ["n\(number % 13)": .int(number)])
      switch number % 4 {
      case 1: #expect(throws: WireError.self) { try parser.readResponse(Documents.response("<int>x</int>")) }
      case 2: #expect(throws: WireError.self) { try parser.readResponse(Array("<methodRes".utf8)) }
      case 3:
        guard case .fault(let fault) = try parser.readResponse(Documents.document(Documents.fault)) else {
          Issue.record("no fault")
          return
        }
        #expect(fault.code == 2)
      default: #expect(throws: WireError.self) { try parser.readResponse([]) }
      }
    }
  }

  @Test("Names of former responses don't count against the limit")
  func names() throws {
    let parser = ResponseParser(XMLRPCDecoder(limits: .init(memberNames: 3)))
    func document(_ names: [String]) -> [UInt8] {
      Documents.response(
        "<struct>" + names.map { "<member><name>\($0)</name><value>1</value></member>" }.joined()
          + "</struct>")
    }
    for number in 0..<20 {
      #expect(value(try parser.readResponse(document(["a\(number)", "b\(number)", "c\(number)"]))) != nil)
    }
    #expect(throws: WireError.self) { try parser.readResponse(document(["a1", "b1", "c1", "d1"])) }
  }

  @Test("Many tasks share one parser")
  func shared() async throws {
    let parser = ResponseParser()
    let sum = try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 0..<64 {
        group.addTask {
          var sum = 0
          for step in 0..<20 {
            let bytes = Documents.response(
              "<array><data><value><int>\(number * step)</int></value></data></array>")
            guard case .value(let tape) = try parser.readResponse(bytes) else { continue }
            sum += tape.root.elements.first?.intValue ?? 0
          }
          return sum
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(sum == (0..<64).reduce(0, +) * (0..<20).reduce(0, +))
  }

  @Test("Limits may be given per response")
  func limits() throws {
    let parser = ResponseParser()
    let bytes = Documents.response("abcdef")
    let error = #expect(throws: WireError.self) {
      try parser.readResponse(bytes, limits: .init(textBytes: 5))
    }
    #expect(error?.code == .limit)
    #expect(value(try parser.readResponse(bytes)) == "abcdef")
  }
}
