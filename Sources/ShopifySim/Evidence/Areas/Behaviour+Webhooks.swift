extension Behaviour {
  /// How webhooks are subscribed to and delivered, in the order of their declarations.
  static let webhooks: [Behaviour] = [
    webhookHeaders, webhookSignature, webhookIDs, webhookSubTopic, webhookTest, webhookTimeLimits,
    webhookStatus,
    webhookRetries, webhookRetrySpacing, webhookFrozen, webhookRemoval, webhookRemovalCount,
    webhookOpenAtRemoval, webhookOrder, webhookSecretLag, webhookHTTPSOnly, webhookAddressCap,
    webhookDuplicate, webhookRefusalWords, webhookConfiguredHidden, webhookFilter, webhookFilterMatching,
    webhookIncludeFields, webhookIncludeNested, webhookMetafields, webhookEventBuses,
  ]
}
