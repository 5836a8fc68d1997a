public import ArgumentParser
import Foundation
import Scenarios
public import ShopifySim

/// Lists the simulated behaviours and how well each is known.
struct EvidenceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence", abstract: "List every simulated behaviour with its evidence.",
    discussion: """
      captured    seen in recorded answers or payloads of live shops
      documented  said by Shopify's documentation or schema
      assumed     neither: the likeliest behaviour, chosen by us

      A run's JSON names, for each scenario, the assumed ones it leaned on.

      Examples:
        labrun shopify evidence
        labrun shopify evidence --only assumed
        labrun shopify evidence --format json
      """)

  @Option(help: "captured, documented or assumed alone.") var only: Evidence?
  @Option(help: "How to print it: text or json.") var format: ReportFormat = .text

  func run() async throws {
    try await CommandOutcome.of {
      let chosen = Behaviour.all.filter { only == nil || $0.evidence == only }
      switch format {
      case .text: chosen.forEach(Self.printText)
      case .json: StandardStreams.result(try Self.json(chosen))
      }
      if format == .text {
        let counts = Evidence.allCases.map { kind in
          "\(Behaviour.all.filter { $0.evidence == kind }.count) \(kind.rawValue)"
        }
        StandardStreams.result("\(Behaviour.all.count) behaviours: \(counts.joined(separator: ", "))")
      }
      return .passed
    }
  }

  private static func printText(_ behaviour: Behaviour) {
    let kind = behaviour.evidence.rawValue.padding(toLength: 10, withPad: " ", startingAt: 0)
    StandardStreams.result("\(kind)  \(behaviour.id)")
    StandardStreams.result("            \(behaviour.statement)")
  }

  private struct Row: Encodable {
    var id: String
    var evidence: String
    var statement: String
  }

  private static func json(_ behaviours: [Behaviour]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let rows = behaviours.map { Row(id: $0.id, evidence: $0.evidence.rawValue, statement: $0.statement) }
    return String(decoding: try encoder.encode(rows), as: UTF8.self)
  }
}

extension Evidence: ExpressibleByArgument {}
