import ArgumentParser
import Foundation
import Scenarios

struct Observed: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell which fields of which records a run reads from Odoo, and what it leaves out and why.",
    discussion: """
      What `labrun run --out` writes as observations, `labrun diff` compares and
      scripts/parity holds the embedded Odoo to. Names are Odoo 19's.
      """)

  func run() async throws {
    for model in ObservedFields.models {
      let fields = ObservedFields.of(model)
      StandardStreams.result("\(model) (\(fields.count)): \(fields.joined(separator: ", "))")
    }
    StandardStreams.result("\nleft out:")
    for left in ObservedFields.excluded {
      StandardStreams.result("  \(left.model) \(left.field): \(left.reason)")
    }
  }
}
