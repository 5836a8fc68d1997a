import Testing

@testable import OdooTwin

@Suite("What real Odoos' ORMs answered, asked of the twin")
struct CoreTests {
  @Test(
    "Every answer and every fault's text of a recorded list of calls agrees",
    arguments: [TwinVersion.v14, .v19],
    ["faults", "records", "names", "load", "rights", "precisions"])
  func agrees(version: TwinVersion, name: String) throws {
    var player = try FlowPlayer(version, comparesTexts: true)
    let differences = player.play(try FlowRecording.core(name, version))
    #expect(differences.isEmpty, "\(differences.count): \n\(differences.prefix(80).joined(separator: "\n"))")
  }
}
