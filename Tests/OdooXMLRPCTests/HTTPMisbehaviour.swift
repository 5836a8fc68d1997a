import OdooXMLRPC
import TestSupport
import Testing
import XMLRPCWire

/// Something that a server may answer to one call, and what the client must make of it.
struct HTTPMisbehaviour: Sendable, CustomTestStringConvertible {
  /// What the caller gets.
  enum Ending: Sendable, Equatable {
    case value(Int)
    case http(HTTPProblem.Kind)
    case wire
    case fault
    /// The transport's code.
    case transport(String)
  }

  let name: String
  let ending: Ending
  /// What the error's text must have in it.
  let told: [String]
  let mayHaveBeenProcessed: Bool
  let answer: [UInt8]

  var testDescription: String { name }

  init(
    _ name: String, _ answer: [UInt8], _ ending: Ending, told: [String] = [],
    mayHaveBeenProcessed: Bool = true
  ) {
    self.name = name
    self.answer = answer
    self.ending = ending
    self.told = told
    self.mayHaveBeenProcessed = mayHaveBeenProcessed
  }

  /// A whole answer with the length of its body.
  static func http(_ status: Int, _ headers: String, _ body: String) -> [UInt8] {
    bytes(status, headers, Array(body.utf8))
  }

  /// As `http`, of bytes.
  static func bytes(_ status: Int, _ headers: String, _ body: [UInt8]) -> [UInt8] {
    let lines = headers.isEmpty ? "" : headers + "\r\n"
    return Array("HTTP/1.1 \(status) X\r\n\(lines)Content-Length: \(body.count)\r\n\r\n".utf8) + body
  }

  static let seven = """
    <?xml version='1.0'?>
    <methodResponse><params><param><value><int>7</int></value></param></params></methodResponse>

    """
  static let fault = """
    <?xml version='1.0'?>
    <methodResponse><fault><value><struct><member><name>faultCode</name><value><int>2</int></value></member>\
    <member><name>faultString</name><value><string>Not allowed</string></value></member></struct></value>\
    </fault></methodResponse>
    """
}
