/// Whether the webhooks of a step go out with it or are kept for the script.
enum WebhookMode: String, Sendable, CaseIterable {
  case sent, held
}
