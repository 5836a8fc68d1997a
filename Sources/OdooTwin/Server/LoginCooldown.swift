/// Odoo 14's guard against guessing: ten wrong passwords, and for a minute the right one is refused, too.
struct LoginCooldown {
  /// `base.login_cooldown_after`
  private static let failuresAllowed = 10
  /// `base.login_cooldown_duration`, seconds
  private static let duration = 60

  private var failures = 0
  private var last = 0

  mutating func noteFailure(at time: Int) {
    failures += 1
    last = time
  }

  /// Whether a right password is taken now; when it is, the failures are forgotten.
  mutating func allows(at time: Int) -> Bool {
    guard failures < Self.failuresAllowed || time - last >= Self.duration else { return false }
    failures = 0
    return true
  }
}
