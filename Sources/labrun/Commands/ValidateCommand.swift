import ArgumentParser
import Foundation
import GraphQLLanguage
import Scenarios
import ShopifySim

/// Holds GraphQL documents against the Admin API's schema.
struct ValidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check GraphQL documents against the Admin API: errors in Shopify's words, and costs.",
    discussion: """
      For a connector's test suite and for version upgrades: what a document gets
      from 2026-01 and from 2026-07, without a shop. Other versions are checked as
      the one that Shopify would answer them as. Exit 1 when a document is refused
      or costs more than a single query may (1,000 points).

      With --lines standard input has one JSON object per line, {"query", "version",
      "variables"}, and so has standard output, {"valid", "version", "errors",
      "operations"}: for thousands of documents in one go.

      Examples:
        labrun shopify validate queries/*.graphql
        labrun shopify validate orders.graphql --api-version 2026-01 --variables '{"first":50}'
      """)

  @ArgumentParser.Argument(help: "Files with one document each.") var files: [String] = []
  @Option(help: "The version that clients ask for.") var apiVersion = "2026-07"
  @Option(help: "A JSON object of variables, for the cost.") var variables: String?
  @Flag(help: "Read and write one JSON object per line.") var lines = false

  func validate() throws {
    if lines == files.isEmpty { return }
    throw ValidationError(lines ? "--lines reads standard input, no files" : "name the files, or use --lines")
  }

  func run() async throws {
    try await CommandOutcome.of { lines ? try checkLines() : try checkFiles() }
  }

  private func checkFiles() throws -> ExitStatus {
    var values = JSONValue.null
    if let variables {
      do {
        values = try JSONValue(parsing: Array(variables.utf8))
      } catch {
        throw LabFailure(
          status: .invalid, message: "--variables is no JSON: \(error)",
          remedy: "give an object such as '{\"first\":50}'")
      }
    }
    var isRefused = false
    for file in files {
      let text: String
      do {
        text = try String(contentsOfFile: file, encoding: .utf8)
      } catch {
        throw LabFailure(
          status: .invalid, message: "\(file) can't be read as UTF-8 text",
          remedy: "name a file that is there")
      }
      let check = try DocumentCheck(text, version: apiVersion, variables: values)
      for error in check.errors {
        isRefused = true
        let place = error["locations"]?[0]
        let line = place?["line"]?.intValue ?? 1
        let column = place?["column"]?.intValue ?? 1
        let code = error["extensions"]?["code"]?.stringValue.map { " [\($0)]" } ?? ""
        StandardStreams.result("\(file):\(line):\(column): \(error["message"]?.stringValue ?? "")\(code)")
      }
      for operation in check.operations {
        isRefused = isRefused || operation.isTooDear
        let cost =
          operation.cost.map { "\($0) points" } ?? "a cost that its variables decide: give --variables"
        let verdict =
          operation.isTooDear ? ", more than \(DocumentCheck.costLimit): MAX_COST_EXCEEDED" : ""
        StandardStreams.result("\(file): \(operation.name ?? "the operation"): \(cost)\(verdict)")
      }
    }
    return isRefused ? .failed : .passed
  }

  private func checkLines() throws -> ExitStatus {
    var isRefused = false
    while let line = readLine() {
      let request = (try? JSONValue(parsing: Array(line.utf8))) ?? .null
      let check = try DocumentCheck(
        request["query"]?.stringValue ?? "", version: request["version"]?.stringValue ?? apiVersion,
        variables: request["variables"] ?? .null)
      isRefused = isRefused || !check.errors.isEmpty || check.operations.contains { $0.isTooDear }
      let operations: [JSONValue] = check.operations.map { operation in
        [
          "name": operation.name.map { .string($0) } ?? .null,
          "cost": operation.cost.map { .integer($0) } ?? .null,
        ]
      }
      let answer: JSONValue = [
        "valid": .boolean(check.errors.isEmpty), "version": .string(check.version),
        "errors": .array(check.errors), "operations": .array(operations),
      ]
      StandardStreams.result(String(decoding: answer.encoded(), as: UTF8.self))
    }
    return isRefused ? .failed : .passed
  }
}
