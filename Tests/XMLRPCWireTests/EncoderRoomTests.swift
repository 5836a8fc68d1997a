import Synchronization
import Testing
import XMLRPCWire

@Suite("The encoder's room for big documents")
struct EncoderRoomTests {
  typealias Written = TypedEncoderTests.Written

  /// Numbers that are gone once they were read.
  final class UsedUp: Sendable {
    private let left: Mutex<[Int]>
    init(_ numbers: [Int]) { left = Mutex(numbers) }
    func take() -> [Int] {
      left.withLock { numbers in
        defer { numbers = [] }
        return numbers
      }
    }
  }

  let encoder = XMLRPCEncoder()

  /// The document in which nothing had to be foreseen.
  func expected(_ value: XMLRPCValue) throws -> [UInt8] {
    try encoder.encode("m", [value], capacity: 1 << 23)
  }

  static let shapes: [(String, XMLRPCValue)] = [
    ("equal elements", .array(Array(repeating: ["name": "Shirt", "price": 12.5], count: 4000))),
    (
      "elements that grow",
      .array((0..<400).map { .string(String(repeating: "x", count: 200 + $0 * 20)) })
    ),
    (
      "elements that shrink",
      .array((0..<400).map { .string(String(repeating: "x", count: max(0, 9000 - $0 * 90))) })
    ),
    (
      "one big element first",
      .array([.string(String(repeating: "&", count: 90_000))] + Array(repeating: 1, count: 100))
    ),
    (
      "arrays in arrays",
      .array(Array(repeating: .array(Array(repeating: .array([1, 2, 3]), count: 40)), count: 90))
    ),
    (
      "big arrays side by side",
      .structure(
        (0..<12).map { XMLRPCMember("f\($0)", .array(Array(repeating: "abcdefgh", count: 2000 * ($0 + 1)))) })
    ),
    ("few big elements", .array(Array(repeating: .string(String(repeating: "y", count: 70_000)), count: 5))),
  ]

  @Test("The bytes are the same whatever room was made and foreseen", arguments: shapes)
  func sameBytes(what: String, value: XMLRPCValue) throws {
    let expected = try expected(value)
    for capacity in [0, 2048, 70_000, 600_000] {
      #expect(try encoder.encode("m", [value], capacity: capacity) == expected, "\(what)")
    }
    #expect(try XMLRPCDecoder().decodeCall(expected).parameters == [value])
  }

  @Test("An error far into a big array is named with its path")
  func errorBehind() {
    var rows: [XMLRPCValue] = Array(repeating: ["name": "Shirt"], count: 3000)
    rows[2500] = ["name": "a\u{8}"]
    #expect {
      try encoder.encode("m", [1, XMLRPCValue.array(rows)])
    } throws: { error in
      let error = error as? WireError
      return error?.code == .character && error?.path == "params[1][2500].name"
    }
  }

  @Test("An error in the first element of a big array is that error")
  func errorFirst() {
    var rows: [XMLRPCValue] = Array(repeating: "Shirt", count: 30_000)
    rows[0] = .double(.infinity)
    #expect {
      try encoder.encode("m", [XMLRPCValue.array(rows)])
    } throws: { error in
      (error as? WireError)?.code == .number && (error as? WireError)?.path == "params[0][0]"
    }
  }

  @Test("A value that swallows errors still gets its big document whole")
  func goesOn() throws {
    let numbers = Array(0..<20_000)
    let swallowing = Written { writer throws(WireError) in
      try writer.array([1, 2]) { writer, _ throws(WireError) in try? writer.array(numbers) }
    }
    let twice: XMLRPCValue = .array(Array(repeating: .array(numbers.map { .int($0) }), count: 2))
    #expect(try encoder.encode("m", [swallowing]) == self.expected(twice))
  }

  @Test("A value that is used up by being written is refused, and never half sent")
  func usedUp() {
    let once = UsedUp(Array(0..<50))
    let rows = Array(repeating: 0, count: 1000)
    let value = Written { writer throws(WireError) in
      try writer.array(rows) { writer, _ throws(WireError) in try writer.array(once.take()) }
    }
    #expect {
      try encoder.encode("m", [value])
    } throws: { error in
      (error as? WireError)?.code == .structure
    }
  }
}
