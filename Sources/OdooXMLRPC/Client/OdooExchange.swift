import CurlTransport
import XMLRPCWire

/// Turns one call into an HTTP request, and the HTTP response into its value; pure.
struct OdooExchange {
  let url: String
  let operation: String
  let limits: HTTPLimits
  let parser: ResponseParser

  // The same array each time, which the transport recognizes.
  private static let headers = [
    HTTPHeader("Content-Type", "text/xml; charset=utf-8"), HTTPHeader("Accept", "text/xml"),
  ]

  func request(_ method: String, _ parameters: [any XMLRPCEncodable]) throws(OdooError) -> HTTPRequest {
    let body: [UInt8]
    do {
      body = try XMLRPCEncoder().encode(method, parameters)
    } catch {
      throw failure(.unencodable(error))
    }
    return HTTPRequest(
      method: "POST", url: url, headers: Self.headers, body: body, limits: limits)
  }

  func answer(of response: HTTPResponse) throws(OdooError) -> Tape {
    if let kind = refusal(of: response) { throw failure(.http(problem(kind, response))) }
    let decoded: TapeResponse
    do {
      decoded = try parser.readResponse(response.body, limits: documentLimits)
    } catch {
      throw failure(.wire(error))
    }
    switch decoded {
    case .value(let value): return value
    case .fault(let fault) where fault.isMarshalFault: throw failure(.inexpressibleAnswer(fault))
    case .fault(let fault): throw failure(.fault(fault, kind: FaultKind(rawValue: fault.code)))
    }
  }

  /// What keeps the response from being read as XML-RPC; nil when nothing does.
  private func refusal(of response: HTTPResponse) -> HTTPProblem.Kind? {
    guard response.status == 200 else {
      let isRedirect = (300..<400).contains(response.status) && response.header("Location") != nil
      return isRedirect ? .redirect : .status
    }
    do throws(XMLContentType.Refusal) {
      let type = try XMLContentType(response.headers(named: "Content-Type"))
      if response.body.isEmpty { return .empty }
      return type.isASCII && response.body.contains { $0 >= 0x80 } ? .charset : nil
    } catch {
      return response.body.isEmpty ? .empty : error.kind
    }
  }

  private func problem(_ kind: HTTPProblem.Kind, _ response: HTTPResponse) -> HTTPProblem {
    let types = response.headers(named: "Content-Type")
    return HTTPProblem(
      kind, status: response.status, contentType: types.isEmpty ? nil : types.joined(separator: ", "),
      location: response.header("Location"),
      bodyStart: String(decoding: response.body.prefix(512), as: UTF8.self), fault: fault(in: response))
  }

  /// The fault that some proxies and old servers send with an error status.
  private func fault(in response: HTTPResponse) -> XMLRPCFault? {
    guard response.status >= 400, !response.body.isEmpty,
      case .fault(let fault)? = try? parser.readResponse(response.body, limits: documentLimits)
    else { return nil }
    return fault
  }

  private var documentLimits: XMLRPCDecoder.Limits {
    XMLRPCDecoder.Limits(documentBytes: limits.responseBytes)
  }

  private func failure(_ code: OdooError.Code) -> OdooError {
    OdooError(code, operation: operation, place: url)
  }
}
