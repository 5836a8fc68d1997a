import Foundation

/// The lines that make other people's clients reach the simulated shop over HTTPS, for a shell.
struct ClientEnvironment {
  let shop: String
  let caFile: String
  let tlsPort: Int
  let proxyPort: Int?

  var lines: [String] {
    let store = caFile.hasSuffix(".pem") ? String(caFile.dropLast(4)) + ".p12" : caFile + ".p12"
    var java = [
      "-Djavax.net.ssl.trustStore=\(store)", "-Djavax.net.ssl.trustStorePassword=changeit",
    ]
    if let proxyPort { java = ["-Dhttps.proxyHost=127.0.0.1", "-Dhttps.proxyPort=\(proxyPort)"] + java }
    return opening + [
      "# Python, Odoo", export(["REQUESTS_CA_BUNDLE": caFile, "SSL_CERT_FILE": caFile]),
      "# Node.js (24, or 22 from 22.21 on, for the proxy)",
      export(
        ["NODE_EXTRA_CA_CERTS": caFile].merging(proxyPort == nil ? [:] : ["NODE_USE_ENV_PROXY": "1"]) { $1 }),
      "# Ruby", export(["SSL_CERT_FILE": caFile]),
      "# Java",
      "[ -f \(quoted(store)) ] || keytool -importcert -noprompt -alias labrun -file \(quoted(caFile)) "
        + "-storetype PKCS12 -storepass changeit -keystore \(quoted(store))",
      "export JAVA_TOOL_OPTIONS=\(quoted(java.joined(separator: " ")))",
      "# curl", export(["CURL_CA_BUNDLE": caFile]),
    ]
  }

  private var opening: [String] {
    guard proxyPort != nil else {
      return [
        "# https://127.0.0.1:\(tlsPort); for https://\(shop):\(tlsPort) add to /etc/hosts: 127.0.0.1 \(shop)"
      ]
    }
    return [
      "# In a shell of its own: other hosts can't be reached with these.",
      "# https://\(shop) through the proxy, or https://127.0.0.1:\(tlsPort) without it.",
    ]
  }

  private func export(_ variables: [String: String]) -> String {
    var all = variables
    if let proxyPort {
      all["HTTPS_PROXY"] = "http://127.0.0.1:\(proxyPort)"
      all["https_proxy"] = all["HTTPS_PROXY"]
      all["NO_PROXY"] = "127.0.0.1,localhost"
    }
    return "export "
      + all.sorted { $0.key < $1.key }.map { "\($0.key)=\(quoted($0.value))" }.joined(separator: " ")
  }

  /// A shell's word, in quotes where it needs them.
  private func quoted(_ text: String) -> String {
    if text.wholeMatch(of: /[A-Za-z0-9\/:.,_=+%@-]+/) != nil { return text }
    return "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
