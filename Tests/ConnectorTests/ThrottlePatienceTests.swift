import CurlTransport
import Testing

@testable import Connector

struct ThrottlePatienceTests {
  private func throttled(requested: Int, available: Int, rate: Int) -> HTTPResponse {
    let text = """
      {"errors":[{"message":"Throttled","extensions":{"code":"THROTTLED"}}],"extensions":{"cost":
      {"requestedQueryCost":\(requested),"actualQueryCost":null,"throttleStatus":
      {"maximumAvailable":100.0,"currentlyAvailable":\(available),"restoreRate":\(rate).0}}}}
      """
    return HTTPResponse(status: 200, body: Array(text.utf8))
  }

  @Test("HTTP 429 is waited for as long as it says")
  func retryAfter() {
    var patience = ThrottlePatience()
    let answer = HTTPResponse(status: 429, headers: [HTTPHeader("Retry-After", "2.0")])
    #expect(patience.wait(after: answer) == .seconds(2))
  }

  @Test("THROTTLED is waited for until the missing points are back")
  func points() {
    var patience = ThrottlePatience()
    #expect(patience.wait(after: throttled(requested: 90, available: 15, rate: 50)) == .milliseconds(1500))
  }

  @Test("Points that are there already are waited for a moment only")
  func enough() {
    var patience = ThrottlePatience()
    #expect(patience.wait(after: throttled(requested: 10, available: 100, rate: 50)) == .milliseconds(50))
  }

  @Test("No single wait is longer than half a minute")
  func longest() {
    var patience = ThrottlePatience()
    let answer = HTTPResponse(status: 429, headers: [HTTPHeader("Retry-After", "86400")])
    #expect(patience.wait(after: answer) == .seconds(30))
  }

  @Test("Answers that don't say how long aren't waited for")
  func silent() {
    var patience = ThrottlePatience()
    let answers = [
      HTTPResponse(status: 429), HTTPResponse(status: 503),
      HTTPResponse(status: 429, headers: [HTTPHeader("Retry-After", "soon")]),
      HTTPResponse(status: 200, body: Array(#"{"data":{"order":null}}"#.utf8)),
      throttled(requested: 90, available: 15, rate: 0),
    ]
    for answer in answers { #expect(patience.wait(after: answer) == nil) }
  }

  @Test("Patience ends")
  func ends() {
    var patience = ThrottlePatience()
    let answer = HTTPResponse(status: 429, headers: [HTTPHeader("Retry-After", "1")])
    for _ in 0..<ThrottlePatience.limit { #expect(patience.wait(after: answer) != nil) }
    #expect(patience.wait(after: answer) == nil)
  }
}
