import Foundation
import TestSupport
import Testing
import XMLRPCWire

/// A real `xmlrpc.server` of Python's on a free port of the loopback answers calls that we wrote.
///
/// One Python program is server and carrier: it posts our bytes to the server over HTTP and hands back the bodies.
@Suite("Against Python's xmlrpc.server")
struct PythonServerTests {
  static let program = """
    import sys, threading, http.client, struct
    from xmlrpc.server import SimpleXMLRPCServer
    from xmlrpc.client import Fault

    def echo(*values): return list(values)
    def fail(code, text): raise Fault(code, text)

    server = SimpleXMLRPCServer(('127.0.0.1', 0), logRequests=False, use_builtin_types=False)
    server.register_function(echo)
    server.register_function(fail)
    server.register_function(lambda: None, 'nothing')
    threading.Thread(target=server.serve_forever, daemon=True).start()
    connection = http.client.HTTPConnection('127.0.0.1', server.server_address[1], timeout=20)
    requests = sys.stdin.buffer.read()
    while requests:
      size, = struct.unpack('>I', requests[:4])
      connection.request('POST', '/RPC2', requests[4:4 + size], {'Content-Type': 'text/xml'})
      requests = requests[4 + size:]
      body = connection.getresponse().read()
      sys.stdout.buffer.write(struct.pack('>I', len(body)) + body)
    server.shutdown()
    """

  /// The bodies that the server answered to the calls, in their order.
  private func answers(to calls: [XMLRPCCall]) async throws -> [XMLRPCResponse] {
    var input: [UInt8] = []
    for call in calls {
      let body = try XMLRPCEncoder().encode(call)
      input += withUnsafeBytes(of: UInt32(body.count).bigEndian) { Array($0) } + body
    }
    let outcome = try await Program.run("python3", ["-X", "utf8", "-c", Self.program], input: input)
    try #require(outcome.status == 0, "\(outcome.text.suffix(500))")
    var answers: [XMLRPCResponse] = []
    var rest = outcome.bytes[...]
    let parser = ResponseParser()
    while rest.count >= 4 {
      let size = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
      switch try parser.readResponse(Array(rest.dropFirst(4).prefix(size))) {
      case .value(let tape): answers.append(.value(tape.root.tree))
      case .fault(let fault): answers.append(.fault(fault))
      }
      rest = rest.dropFirst(4 + size)
    }
    return answers
  }

  @Test("What a server echoes comes back as it went")
  func echo() async throws {
    var random = RandomTree(seed: 6)
    let calls = (0..<60).map { _ in
      XMLRPCCall(methodName: "echo", parameters: (0..<random.number(below: 5)).map { _ in random.value() })
    }
    let answers = try await answers(to: calls)
    #expect(answers.count == calls.count)
    for (answer, call) in zip(answers, calls) {
      #expect(
        ValueText.of(answer) == ValueText.of(.array(call.parameters)), "\(ValueText.of(call).prefix(300))")
    }
  }

  @Test("A server's faults are faults, with their codes and texts")
  func faults() async throws {
    let text = "Traceback (most recent call last):\n  <b> & \"é\" 😀"
    let answers = try await answers(to: [
      XMLRPCCall(methodName: "fail", parameters: [3, .string(text)]),
      XMLRPCCall(methodName: "fail", parameters: [-2_147_483_648, ""]),
      XMLRPCCall(methodName: "absent", parameters: []),
      XMLRPCCall(methodName: "nothing", parameters: []),
    ])
    guard answers.count == 4, case .fault(let absent) = answers[2], case .fault(let nothing) = answers[3]
    else {
      Issue.record("\(answers)")
      return
    }
    #expect(answers[0] == .fault(XMLRPCFault(code: 3, string: text)))
    #expect(answers[1] == .fault(XMLRPCFault(code: -2_147_483_648, string: "")))
    #expect(absent.string.contains("method \"absent\" is not supported"))
    #expect(nothing.string.contains("cannot marshal None unless allow_none is enabled"))
  }

  @Test("Where Python is wrong, we refuse what it writes")
  func pythonsErrors() async throws {
    let documents: [(String, WireError.Code)] = [
      ("float('nan')", .scalar), ("float('inf')", .scalar), ("-float('inf')", .scalar),
      ("'a\\x07'", .malformed),
      ("'\\x00'", .malformed), ("'\\ufffe'", .malformed),
    ]
    for (expression, code) in documents {
      let program =
        "import sys, xmlrpc.client as x; sys.stdout.write(x.dumps((\(expression),), methodresponse=True))"
      let outcome = try await Program.run("python3", ["-X", "utf8", "-c", program])
      let error = #expect(throws: WireError.self) { try XMLRPCDecoder().decodeResponse(outcome.bytes) }
      #expect(error?.code == code, "\(expression)")
    }
  }
}
