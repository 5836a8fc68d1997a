import Foundation
import Scenarios
import TestSupport
import Testing

@Suite("The twin against what real Odoos were seen to hold", .serialized)
struct ParityTests {
  @Test("Every scenario and recorded random order leaves the same records", arguments: ["19", "14"])
  func leavesTheSame(version: String) async throws {
    let snapshot = try ParitySnapshot(of: version)
    let folder = try TemporaryFolder()
    let reports = try await TwinPlay(version: version, files: try files(of: snapshot, in: folder)).run()
    #expect(Set(reports.map(\.name)) == Set(snapshot.verdicts.keys), "record again: \(Self.remedy(version))")
    var compared = (records: 0, fields: 0)
    for report in reports.sorted(by: { $0.name < $1.name }) {
      let wanted = try #require(snapshot.records[report.name], "no snapshot of \(report.name)")
      #expect(report.verdict == snapshot.verdicts[report.name], "\(report.name)")
      let found = try #require(
        report.observations, "\(report.name) was not read: \(report.problem?.message ?? "")")
      let comparison = ObservedDifference.compare(wanted, found.map(Self.withoutEmptyFields))
      compared.records += comparison.records
      compared.fields += comparison.fields
      let told = comparison.differences.prefix(20).map(\.description).joined(separator: "\n")
      #expect(
        comparison.differences.isEmpty,
        "\(report.name), real Odoo \(snapshot.odooVersion) → twin:\n\(told)\nif the real one changed: \(Self.remedy(version))"
      )
    }
    #expect(
      compared.records > 300 && compared.fields > 40 * reports.count, "compared too little: \(compared)")
  }

  @Test("A difference in any field is found")
  func finds() throws {
    for version in ["19", "14"] {
      let records = try ParitySnapshot(of: version).records.values.joined()
      let wanted = try #require(
        records.first { $0.model == "account.move.line" && $0.fields["balance"] != nil })
      var other = wanted
      other.fields["balance"] = "0.01"
      #expect(ObservedDifference.compare([wanted], [other]).differences.map(\.field) == ["balance"])
      #expect(ObservedDifference.compare([wanted], []).differences.count == 1)
    }
  }

  /// The scenarios of the repository that the snapshot knows, and its random orders drawn again.
  private func files(of snapshot: ParitySnapshot, in folder: TemporaryFolder) throws -> [String] {
    let hand = try ScenarioLoader().load(paths: [Repository.root + "scenarios"]).map(\.scenario.file)
    var drawn: [String] = []
    for file in try RandomOrders(seed: snapshot.seed).files(count: snapshot.randomOrders) {
      let path = try folder.write(file.text, to: file.path)
      if !file.path.contains("/") { drawn.append(path) }
    }
    try FileManager.default.copyItem(
      atPath: Repository.root + "scenarios/profiles", toPath: folder.path + "/profiles")
    return hand + drawn
  }

  private static func withoutEmptyFields(_ record: ObservedRecord) -> ObservedRecord {
    var record = record
    record.fields = record.fields.filter { !$0.value.isEmpty }
    return record
  }

  private static func remedy(_ version: String) -> String { "scripts/parity \(version) --record" }
}
