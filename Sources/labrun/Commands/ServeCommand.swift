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

      POST /admin/oauth/access_token gives out tokens for --client-id and its
      secret. --scopes, --bucket, --clock and --refuse-every make the shop strict:
        labrun serve --shop scenarios/shops/eu-gross.yaml \\
          --scopes read_orders,write_inventory --bucket 100/50 --refuse-every 10

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

      With --tls it serves HTTPS too, and with --proxy an HTTPS proxy that leads
      every https://NAME.myshopify.com here, so that clients with that host built
      in work unchanged. The lines for their environment go to standard error, and
      the ready line has "https", "proxy" and "caFile" then.
        labrun serve --shop scenarios/shops/eu-gross.yaml --tls --proxy

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

  @OptionGroup(title: "The asking app")
  var app: AppOptions

  @OptionGroup(title: "HTTPS")
  var secure: TLSOptions

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
      transport: CurlHTTPTransport(), app: try app.settings(), onRequest: tell)
    let listener = try secure.listener(environment)
    let bound: SimulatorPorts
    do {
      bound = try await simulator.start(
        SimulatorListeners(port: port, tls: listener) { StandardStreams.progress("labrun: \($0)") })
    } catch let error as ListenError {
      throw LabFailure(
        status: .unreachable, message: "\(error)", remedy: "use another port, or 0 for a free one")
    }
    var ready = ["\"ready\":\"http://127.0.0.1:\(bound.plain)\"", "\"shop\":\"\(domain)\""]
    if let port = bound.tls { ready.append("\"https\":\"https://127.0.0.1:\(port)\"") }
    if let port = bound.proxy { ready.append("\"proxy\":\"http://127.0.0.1:\(port)\"") }
    if let file = listener?.authority.certificateFile {
      ready.append("\"caFile\":\(StandardStreams.json(file))")
    }
    if token.isDrawn { ready.append("\"accessToken\":\"\(token.value.reveal())\"") }
    if signing.isDrawn { ready.append("\"webhookSecret\":\"\(signing.value.reveal())\"") }
    StandardStreams.result("{\(ready.joined(separator: ","))}")
    if let file = listener?.authority.certificateFile, let port = bound.tls {
      let lines = ClientEnvironment(
        shop: domain, caFile: file, tlsPort: port, proxyPort: bound.proxy
      ).lines
      StandardStreams.progress(lines.joined(separator: "\n"))
    }
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
