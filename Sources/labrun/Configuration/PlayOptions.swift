import ArgumentParser

/// How scenarios are played, whatever they are judged for.
struct PlayOptions: ParsableArguments {
  @Option(
    help:
      "The mark that keeps this run's records apart from others' in the same Odoo (a–z, 0–9); made anew by default."
  )
  var runToken: String?

  @Option(
    name: .customLong("record"),
    help:
      "Keep every exchange on both links, connector logs and settings in this folder; secrets are blotted out."
  )
  var recordDirectory: String?

  @Flag(
    help: """
      Play with a strict Shopify: over HTTPS, the connector granted no more scopes than it needs, a bucket of 100 \
      points, and every tenth call refused (429, THROTTLED).
      """)
  var strictShopify = false

  func validate() throws {
    guard let runToken else { return }
    guard (1...12).contains(runToken.utf8.count), runToken.wholeMatch(of: /[a-z0-9]+/) != nil else {
      throw ValidationError("--run-token takes 1 to 12 of a–z and 0–9")
    }
  }
}
