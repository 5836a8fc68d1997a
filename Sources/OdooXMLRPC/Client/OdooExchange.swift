import CurlTransport
import XMLRPCWire

/// Turns one call into an HTTP request, and the HTTP response into its value; pure.
struct OdooExchange {
  let url: String
  let operation: String
  let limits: HTTPLimits

  func request(_ method: String, _ parameters: [any XMLRPCEncodable]) throws(OdooError) -> HTTPRequest {
    let body: [UInt8]
    do {
      body = try XMLRPCEncoder().encode(method, parameters)
    } catch {
      throw failure(.unencodable(error))
    }
    return HTTPRequest(
      method: "POST", url: url,
      headers: [HTTPHeader("Content-Type", "text/xml; charset=utf-8"), HTTPHeader("Accept", "text/xml")],
      body: body, limits: limits)
  }

  func answer(of response: HTTPResponse) throws(OdooError) -> Tape {
    guard response.status == 200, !response.body.isEmpty, isXML(response) else {
      throw failure(.http(problem(response)))
    }
    let decoded: TapeResponse
    do {
      let limits = XMLRPCDecoder.Limits(documentBytes: limits.responseBytes)
      decoded = try XMLRPCDecoder(limits: limits).readResponse(response.body)
    } catch {
      throw failure(.wire(error))
    }
    switch decoded {
    case .value(let value): return value
    case .fault(let fault) where fault.isMarshalFault: throw failure(.inexpressibleAnswer(fault))
    case .fault(let fault): throw failure(.fault(fault, kind: FaultKind(rawValue: fault.code)))
    }
  }

  private func isXML(_ response: HTTPResponse) -> Bool {
    guard let type = response.header("Content-Type") else { return false }
    let media = type.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
    return media == "text/xml" || media == "application/xml"
  }

  private func problem(_ response: HTTPResponse) -> HTTPProblem {
    HTTPProblem(
      status: response.status, contentType: response.header("Content-Type"),
      location: response.header("Location"),
      bodyStart: String(decoding: response.body.prefix(512), as: UTF8.self))
  }

  private func failure(_ code: OdooError.Code) -> OdooError {
    OdooError(code, operation: operation, place: url)
  }
}
