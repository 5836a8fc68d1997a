import Testing

@testable import OdooTwin

@Suite("Odoo 14's guard against guessing passwords")
struct LoginCooldownTests {
  @Test("Nine wrong passwords change nothing")
  func few() {
    var guard14 = LoginCooldown()
    for _ in 0..<9 { guard14.noteFailure(at: 100) }
    let answer1 = guard14.allows(at: 100)
    #expect(answer1 == true)
  }

  @Test("After ten, the right one is refused for a minute")
  func many() {
    var guard14 = LoginCooldown()
    for _ in 0..<10 { guard14.noteFailure(at: 100) }
    let answer2 = guard14.allows(at: 159)
    #expect(answer2 == false)
    let answer3 = guard14.allows(at: 160)
    #expect(answer3 == true)
  }

  @Test("A right password forgets the wrong ones")
  func forgets() {
    var guard14 = LoginCooldown()
    for _ in 0..<9 { guard14.noteFailure(at: 100) }
    let answer4 = guard14.allows(at: 100)
    #expect(answer4 == true)
    guard14.noteFailure(at: 101)
    let answer5 = guard14.allows(at: 101)
    #expect(answer5 == true)
  }
}
