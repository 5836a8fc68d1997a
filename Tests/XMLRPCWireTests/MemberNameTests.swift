import Testing
import XMLRPCWire

@Suite("Member names that are literals")
struct MemberNameTests {
  typealias Written = TypedEncoderTests.Written

  let encoder = XMLRPCEncoder()

  func refusal(_ write: @escaping @Sendable (inout XMLRPCWriter) throws(WireError) -> Void) -> WireError? {
    do {
      _ = try encoder.encode("m", [Written(write: write)])
      return nil
    } catch {
      return error
    }
  }

  @Test("A literal twice in a struct is refused, the first time and once it is known")
  func twice() {
    for known in [false, true] {
      let error = refusal { writer throws(WireError) in
        try writer.array([1, 2]) { writer, number throws(WireError) in
          try writer.structure { writer throws(WireError) in
            try writer.member("name", 1)
            if number == (known ? 2 : 1) { try writer.member("name", 1) }
          }
        }
      }
      #expect(error?.code == .duplicateMember)
      #expect(error?.path == "params[0][\(known ? 1 : 0)].name")
    }
  }

  @Test("A name is found twice as a literal and made at run time, in either order", arguments: [1, 5, 70])
  func mixed(others: Int) {
    for literalFirst in [true, false] {
      for known in [true, false] {
        let error = refusal { writer throws(WireError) in
          try writer.array([1, 2]) { writer, number throws(WireError) in
            try writer.structure { writer throws(WireError) in
              if known || literalFirst || number == 2 { try writer.member("size", 1) }
              for other in 0..<others { try writer.member(named: "x_\(other)", 1) }
              if number == 2 { try writer.member(named: "size", 1) }
              try writer.member("colour", 1)
            }
          }
        }
        #expect(error?.code == .duplicateMember)
        #expect(error?.path == "params[0][1].size")
        let reverse = refusal { writer throws(WireError) in
          try writer.structure { writer throws(WireError) in
            if known {
              try writer.member("outer") { writer throws(WireError) in
                try writer.structure { writer throws(WireError) in try writer.member("size", 1) }
              }
            }
            for other in 0..<others { try writer.member(named: "x_\(other)", 1) }
            try writer.member(named: "size", 1)
            try writer.member("size", 1)
          }
        }
        #expect(reverse?.code == .duplicateMember)
        #expect(reverse?.path == "params[0].size")
      }
    }
  }

  /// The literal's text at another address, as another module's literal has it; the few bytes stay for good.
  func elsewhere(_ literal: StaticString) -> StaticString {
    let count = literal.utf8CodeUnitCount
    let text = UnsafeMutablePointer<UInt8>.allocate(capacity: count)
    text.initialize(from: literal.utf8Start, count: count)
    let ascii: UInt8 = 2
    // The three fields of the frozen type.
    return unsafeBitCast((UInt(bitPattern: text), UInt(count), ascii), to: StaticString.self)
  }

  /// The text as a scalar instead of an address.
  func scalar<Text: ExpressibleByUnicodeScalarLiteral>() -> Text { "a" }

  @Test("Literals of one text in two places are one name")
  func sameText() {
    let other = elsewhere("name")
    let letter: StaticString = scalar()
    #expect("\(other)" == "name" && "\(letter)" == "a")
    for (one, two) in [("name", other), (other, "name"), ("a", letter), (letter, "a"), (letter, letter)] {
      for known in [false, true] {
        let error = refusal { writer throws(WireError) in
          try writer.array([1, 2]) { writer, number throws(WireError) in
            try writer.structure { writer throws(WireError) in
              if number == 2 || known { try writer.member(one, 1) }
              if number == 2 || !known { try writer.member(two, 1) }
            }
          }
        }
        #expect(error?.code == .duplicateMember)
        #expect(error?.path == "params[0][1].\(two)")
      }
    }
  }

  @Test("A literal with something to escape is written alike each time")
  func escaped() throws {
    let value = Written { writer throws(WireError) in
      try writer.array([1, 2, 3]) { writer, number throws(WireError) in
        try writer.structure { writer throws(WireError) in
          try writer.member("a<b&c", number)
          try writer.member("", "x")
          try writer.member("a rather long name that takes more than one step to copy", true)
          try writer.member("nested") { writer throws(WireError) in
            try writer.structure { writer throws(WireError) in try writer.member("a<b&c", 0.5) }
          }
        }
      }
    }
    let rows = (1...3).map { number -> XMLRPCValue in
      [
        "a<b&c": .int(number), "": "x",
        "a rather long name that takes more than one step to copy": true, "nested": ["a<b&c": 0.5],
      ]
    }
    #expect(try encoder.encode("m", [value]) == encoder.encode("m", [XMLRPCValue.array(rows)]))
  }

  @Test("More literals than are remembered are still written, and found twice")
  func many() throws {
    let names: [StaticString] = [
      "a0", "a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9", "b0", "b1", "b2", "b3", "b4", "b5", "b6",
      "b7", "b8", "b9", "c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9", "d0", "d1", "d2", "d3",
      "d4", "d5", "d6", "d7", "d8", "d9", "e0", "e1", "e2", "e3", "e4", "e5", "e6", "e7", "e8", "e9", "f0",
      "f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "g0", "g1", "g2", "g3", "g4", "g5", "g6", "g7",
    ]
    let value = Written { writer throws(WireError) in
      try writer.array([1, 2]) { writer, _ throws(WireError) in
        try writer.structure { writer throws(WireError) in
          for name in names { try writer.member(name, 1) }
        }
      }
    }
    let tree: XMLRPCValue = .structure(names.map { XMLRPCMember("\($0)", 1) })
    #expect(try encoder.encode("m", [value]) == encoder.encode("m", [XMLRPCValue.array([tree, tree])]))
    for twice in [0, 30, 39, 40, 41, 67] {
      let error = refusal { writer throws(WireError) in
        try writer.structure { writer throws(WireError) in
          for name in names { try writer.member(name, 1) }
          try writer.member(names[twice], 1)
        }
      }
      #expect(error?.code == .duplicateMember)
      #expect(error?.path == "params[0].\(names[twice])")
    }
  }
}
