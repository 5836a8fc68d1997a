import Testing

@Suite("Flows recorded on a real Odoo 19, played on the twin")
struct FlowTests {
  @Test("Every answer of a recorded flow agrees", arguments: FlowRecording.names)
  func agrees(name: String) throws {
    var player = try FlowPlayer()
    let differences = player.play(try FlowRecording.named(name))
    #expect(differences.isEmpty, "\(differences.count): \n\(differences.prefix(80).joined(separator: "\n"))")
  }
}
