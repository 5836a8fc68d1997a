import CurlTransport
import Glibc
import OdooXMLRPC
import XMLRPCWire

/// The real client: encode, transport, strict decode.   call-swift URL CALLS
@main
struct CallContender {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let calls = Int(arguments[2]) else {
      print("usage: call-swift URL CALLS")
      exit(2)
    }
    try await measure(arguments[1], calls)
  }

  @concurrent
  private static func measure(_ url: String, _ calls: Int) async throws {
    let connection = OdooConnection(
      url: url, database: "bench", login: "admin", password: Secret("secret-key"))
    let client = OdooClient(connection, transport: CurlHTTPTransport())
    for _ in 0..<20 { try await call(client) }
    let cpuStart = cpu()
    let wallStart = ContinuousClock.now
    for _ in 0..<calls { try await call(client) }
    let cpuSpent = (cpu() - cpuStart) / Double(calls) * 1e6
    let wallSpent = (ContinuousClock.now - wallStart) / calls / .microseconds(1)
    print(
      "{\"contender\": \"swift-odooxmlrpc\", \"calls\": \(calls), \"cpu_us_per_call\": \(rounded(cpuSpent)), "
        + "\"wall_us_per_call\": \(rounded(wallSpent))}")
  }

  private static func call(_ client: OdooClient) async throws {
    let answer = try await client.execute(
      "sale.order", "search_read", [.array([.array([.string("id"), .string("="), .int(7)])])],
      ["fields": .array([.string("name"), .string("amount_total")])])
    guard answer.arrayValue?.first?["id"]?.intValue == 7 else {
      print("call-swift: another answer than expected")
      exit(1)
    }
  }

  private static func cpu() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

  private static func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }
}
