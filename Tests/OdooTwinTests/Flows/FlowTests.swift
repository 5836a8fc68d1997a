import OdooTwin
import Testing

@Suite("Flows recorded on real Odoos, played on the twin")
struct FlowTests {
  @Test(
    "Every answer of a recorded flow agrees", arguments: [TwinVersion.v14, .v19], FlowRecording.names)
  func agrees(version: TwinVersion, name: String) throws {
    var player = try FlowPlayer(version)
    let differences = player.play(try FlowRecording.named(name, version))
    #expect(differences.isEmpty, "\(differences.count): \n\(differences.prefix(80).joined(separator: "\n"))")
  }
}
