extension Environment {
  /// Refuses what posts a message by a user without an e-mail address, where the version does.
  func requireSender() throws {
    guard rules.core.needsSender, uid != Self.superuser,
      try user.related("partner_id")?.text("email") ?? "" == ""
    else { return }
    throw TwinError.user("Unable to log message, please configure the sender's email address.")
  }
}
