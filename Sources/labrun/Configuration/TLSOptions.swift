import ArgumentParser
import Foundation
import Scenarios
import ShopifySim

/// HTTPS beside the plain port, and the proxy that leads shops' names there.
struct TLSOptions: ParsableArguments {
  @Flag(
    help:
      "Serve HTTPS too, with certificates for *.myshopify.com, localhost and 127.0.0.1 of a lab authority.")
  var tls = false

  @Option(help: "The HTTPS port on 127.0.0.1; 0 takes a free one.")
  var tlsPort = 0

  @Flag(help: "Serve an HTTPS proxy too, which leads every https://NAME.myshopify.com here.")
  var proxy = false

  @Option(help: "The proxy's port on 127.0.0.1; 0 takes a free one.")
  var proxyPort = 0

  @Option(
    help: ArgumentHelp(
      "Where the lab authority is kept; made on first use. Default: labrun/tls in your cache folder.",
      valueName: "folder"))
  var tlsFolder: String?

  func validate() throws {
    guard (0...65_535).contains(tlsPort) else { throw ValidationError("--tls-port takes 0 to 65535") }
    guard (0...65_535).contains(proxyPort) else { throw ValidationError("--proxy-port takes 0 to 65535") }
    guard tls || !proxy else { throw ValidationError("--proxy needs --tls: it leads to the HTTPS port") }
  }

  /// The TLS listener as told; nil without `--tls`.
  func listener(_ environment: LabEnvironment) throws(LabFailure) -> SimulatorListeners.TLS? {
    guard tls else { return nil }
    guard let folder = tlsFolder ?? environment.cacheFolder.map({ "\($0)/labrun/tls" }) else {
      throw LabFailure(
        status: .invalid, message: "there is no folder to keep the lab authority in",
        remedy: "name one with --tls-folder")
    }
    do {
      return SimulatorListeners.TLS(
        authority: try LabAuthority(folder: URL(filePath: folder).path(percentEncoded: false)), port: tlsPort,
        proxyPort: proxy ? proxyPort : nil)
    } catch {
      throw LabFailure(status: .unreachable, message: error.message, remedy: error.remedy)
    }
  }
}
