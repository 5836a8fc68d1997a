import ArgumentParser
import Foundation
import Scenarios

struct Generate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write random orders as scenario files; the same seed writes the same files.",
    discussion: """
      Each file is one order that Shopify could have, in one of three shops, with
      discounts, taxes, fulfillments and refunds. Play them like any other:
        labrun generate --seed 7 --count 20 --out random
        labrun run random
      """)

  @Option(help: "What the orders are drawn from: a whole number.")
  var seed: UInt64

  @Option(help: "How many orders.")
  var count = 50

  @Option(help: "The folder to write to; made when it is not there.")
  var out: String

  @Option(help: "The folder whose profiles/ is copied beside the orders.")
  var scenarios = "scenarios"

  func validate() throws {
    guard (1...9999).contains(count) else { throw ValidationError("--count takes 1 to 9999") }
  }

  func run() async throws {
    try await CommandOutcome.of {
      var files = try RandomOrders(seed: seed).files(count: count)
      for profile in RandomOrders.profiles {
        let path = "profiles/\(profile).yaml"
        files.append(RandomOrders.File(path: path, text: try read("\(scenarios)/\(path)")))
      }
      for file in files { try write(file) }
      StandardStreams.result("\(count) orders of seed \(seed) in \(out)")
      return .passed
    }
  }

  private func read(_ path: String) throws(LabFailure) -> String {
    do {
      return try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw LabFailure(
        status: .invalid, message: "the profile \(path) can't be read: \(error.localizedDescription)",
        remedy: "give --scenarios the folder with the lab's profiles/")
    }
  }

  private func write(_ file: RandomOrders.File) throws(LabFailure) {
    let path = URL(filePath: out).appending(path: file.path)
    do {
      try FileManager.default.createDirectory(
        at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: path)
    } catch {
      throw LabFailure(
        status: .didNotFinish, message: "\(path.path) can't be written: \(error.localizedDescription)",
        remedy: "give --out a folder that can be written to")
    }
  }
}
