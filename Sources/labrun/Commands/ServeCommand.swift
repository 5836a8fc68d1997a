import ArgumentParser
import CurlTransport
import Foundation
import OdooXMLRPC
import Scenarios
import ShopifySim

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve a simulated Shopify on loopback until interrupted, with a control API under /_lab/.",
    discussion: """
      For scripts in any language. When it takes requests it writes one line of
      JSON to standard output, {"ready":"http://127.0.0.1:PORT","shop":"…"}, and
      then a line per request to standard error: method, path, status, time.

      The Admin API wants its access token, webhooks are signed with the app's
      secret: LABRUN_SHOPIFY_TOKEN and LABRUN_WEBHOOK_SECRET, or files. Where one
      isn't given it is drawn anew and stands in the ready line, once.

      The control API takes no token: it is for programs on this machine alone.
        labrun serve --shop scenarios/shops/eu-gross.yaml --port 8090
        LAB=http://127.0.0.1:8090/_lab
        curl $LAB/subscriptions -d '{"topic":"orders/create","uri":"http://127.0.0.1:9000/hooks"}'
        curl $LAB/steps -d '{"step":{"place":{"lines":[{"sku":"MUG-BLUE","quantity":2}],
          "transactions":[{"gateway":"shopify_payments"}]}}}'
        curl $LAB/state
        curl "$LAB/deliveries?payloads=true"
        curl $LAB/clock -d '{"advance":86400}'
        curl -X POST $LAB/reset

      docs/simulator.md lists every step and every route, with Python as well.
      """)

  @Option(help: "The shop's file, such as scenarios/shops/eu-gross.yaml.")
  var shop: String

  @Option(help: "The port on 127.0.0.1; 0 takes a free one.")
  var port = 0

  @Option(
    help: "A file whose first line is the Admin API's access token; else \(LabEnvironment.shopifyTokenName).")
  var tokenFile: String?

  @Option(
    help: "A file whose first line signs webhooks; else \(LabEnvironment.webhookSecretName).")
  var secretFile: String?

  @Flag(help: "No line per request.")
  var quiet = false

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("--port takes 0 to 65535") }
  }

  func run() async throws {
    try await CommandOutcome.of { try await serve() }
  }

  private func serve() async throws -> ExitStatus {
    let file = try ScenarioLoader().loadShop(path: shop)
    let environment = LabEnvironment()
    let token = try secret(tokenFile, environment.shopifyAccessToken)
    let signing = try secret(secretFile, environment.webhookSecrets.first)
    let domain = "lab-\(file.name).myshopify.com"
    let isQuiet = quiet
    let tell: @Sendable (HandledRequest) -> Void = { request in
      if !isQuiet { StandardStreams.progress(RequestLine(request: request).text) }
    }
    let configuration = file.configuration(domain: domain)
    let simulator = ShopSimulator(
      shop: Shop(configuration), accessToken: token.value.reveal(), webhookSecret: signing.value.reveal(),
      transport: CurlHTTPTransport(), onRequest: tell)
    let bound: Int
    do {
      bound = try await simulator.start(port: port)
    } catch {
      throw LabFailure(
        status: .unreachable, message: "127.0.0.1:\(port) can't be served: \(error)",
        remedy: "use another --port, or 0 for a free one")
    }
    var ready = ["\"ready\":\"http://127.0.0.1:\(bound)\"", "\"shop\":\"\(domain)\""]
    if token.isDrawn { ready.append("\"accessToken\":\"\(token.value.reveal())\"") }
    if signing.isDrawn { ready.append("\"webhookSecret\":\"\(signing.value.reveal())\"") }
    StandardStreams.result("{\(ready.joined(separator: ","))}")
    await Interruption.wait()
    await simulator.stop()
    return .passed
  }

  /// From the file, the environment, or drawn; only what is drawn is ever shown.
  private func secret(_ file: String?, _ given: Secret?) throws -> (value: Secret, isDrawn: Bool) {
    if let file { return (try LabEnvironment.secret(fromFile: file), false) }
    if let given { return (given, false) }
    return (Secret(RandomText.make(length: 32)), true)
  }
}
