import Foundation
import TestSupport
import Testing
import XMLRPCWire

/// Random values both ways through Python's own xmlrpc, which shares no line with ours.
///
/// Python isn't followed where it is wrong: it writes NaN, infinities and control characters, reads ints of any
/// width and any digits, and turns a carriage return that it writes into a line feed. No value here has those.
@Suite("Random values against Python")
struct PythonRoundTripTests {
  static let count = 400

  static func values(_ seed: UInt64) -> [XMLRPCValue] {
    var random = RandomTree(seed: seed)
    return (0..<count).map { _ in random.value() }
  }

  /// ``ValueText`` with doubles by their bits.
  static func text(_ value: XMLRPCValue) -> String {
    switch value {
    case .double(let number):
      let digits = String(number.bitPattern, radix: 16)
      return "double(" + String(repeating: "0", count: 16 - digits.count) + digits + ")"
    case .array(let elements): return "[" + elements.map(text).joined(separator: ",") + "]"
    case .structure(let members):
      return "{" + members.map { "\(quoted($0.name)):\(text($0.value))" }.joined(separator: ",") + "}"
    case .string(let string): return quoted(string)
    default: return ValueText.of(value)
    }
  }

  /// As Python's json writes it: DEL stands as it is.
  static func quoted(_ text: String) -> String {
    ValueText.quoted(text).replacing("\\u007f", with: "\u{7F}")
  }

  @Test("Python reads from each of our calls what we meant", arguments: [1, 2] as [UInt64])
  func pythonReads(seed: UInt64) async throws {
    let values = Self.values(seed)
    let bytes = try XMLRPCEncoder().encode(XMLRPCCall(methodName: "m", parameters: values))
    let program =
      PythonText.program
        + """
        values, name = x.loads(sys.stdin.buffer.read())
        assert name == 'm'
        for v in values: sys.stdout.write(text(v) + '\\n')
        """
    let read = try await python(program, input: bytes).split(separator: "\n").map(String.init)
    #expect(read.count == values.count)
    for (line, value) in zip(read, values) { #expect(line == Self.text(value)) }
  }

  @Test("We read from each of Python's calls what it meant", arguments: [3, 4] as [UInt64])
  func weRead(seed: UInt64) async throws {
    let values = Self.values(seed)
    let ours = try XMLRPCEncoder().encode(XMLRPCCall(methodName: "m", parameters: values))
    // Python's bytes differ from ours in layout, base64 lines and doubles; its values come from ours.
    let program =
      "import sys, xmlrpc.client as x; p, m = x.loads(sys.stdin.buffer.read()); sys.stdout.write(x.dumps(p, m))"
    let theirs = Array(try await python(program, input: ours).utf8)
    #expect(theirs != ours)
    let call = try XMLRPCDecoder().decodeCall(theirs)
    #expect(call.methodName == "m")
    #expect(call.parameters.count == values.count)
    for (read, value) in zip(call.parameters, values) { #expect(Self.text(read) == Self.text(value)) }
  }

  @Test("Python reads from each of our responses what we meant")
  func responses() async throws {
    let values = Self.values(5)
    let encoder = XMLRPCEncoder()
    let documents = try values.map { try encoder.encode(.value($0)) }
    let program =
      PythonText.program
        + """
        for document in sys.stdin.buffer.read().split(b'\\x00')[:-1]:
          (v,), name = x.loads(document)
          assert name is None
          sys.stdout.write(text(v) + '\\n')
        """
    let read = try await python(program, input: documents.flatMap { $0 + [0] }).split(separator: "\n")
    #expect(read.count == values.count)
    for (line, value) in zip(read, values) { #expect(String(line) == Self.text(value)) }
  }

  private func python(_ program: String, input: [UInt8]) async throws -> String {
    let outcome = try await Program.run("python3", ["-X", "utf8", "-c", program], input: input)
    try #require(outcome.status == 0, "\(outcome.text.suffix(500))")
    return outcome.text
  }
}
