import ArgumentParser

/// What the simulated Shopify knows of itself.
struct ShopifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shopify", abstract: "Ask what the simulated Shopify does, and on what evidence.",
    subcommands: [EvidenceCommand.self, CoverageCommand.self, ValidateCommand.self])
}
