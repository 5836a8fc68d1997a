import OdooXMLRPC
import XMLRPCWire

/// A wire that decodes the same document for each call of a method, as the XML-RPC wire does what it received.
struct DocumentWire: OdooWire {
  private let bytes: [UInt8]
  private let parser = ResponseParser(Decoding.decoder)

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func send(_ call: OdooServiceCall, options: CallOptions) async throws(OdooError) -> OdooWireAnswer {
    switch call.target {
    case .version: return OdooWireAnswer(Tape(["server_version": "19.0", "server_serie": "19.0"]))
    case .login: return OdooWireAnswer(Tape(2))
    case .method:
      do {
        guard case .value(let tape) = try parser.readResponse(bytes) else {
          throw OdooError(.shape("a fault"), operation: call.operation)
        }
        return OdooWireAnswer(tape)
      } catch let error as OdooError {
        throw error
      } catch {
        throw OdooError(.shape("\(error)"), operation: call.operation)
      }
    }
  }
}
