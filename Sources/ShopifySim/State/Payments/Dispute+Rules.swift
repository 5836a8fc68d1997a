extension Dispute {
  /// Days in which the merchant can answer.
  static let evidenceDays = 7
  static let types = ["CHARGEBACK", "INQUIRY"]
  /// GraphQL's `ShopifyPaymentsDisputeReason`, in the lower case that bodies of the REST API have.
  static let reasons = [
    "bank_cannot_process", "credit_not_processed", "customer_initiated", "debit_not_authorized", "duplicate",
    "fraudulent", "general", "incorrect_account_details", "insufficient_funds", "noncompliant",
    "product_not_received", "product_unacceptable", "subscription_cancelled", "unrecognized",
  ]
  static let decisions = ["WON", "LOST", "ACCEPTED"]

  /// Neither decided nor accepted.
  public var isOpen: Bool { finalizedOn == nil }
  /// Whether the money is withheld from the merchant: an inquiry asks, a chargeback takes.
  public var withholds: Bool { type == "CHARGEBACK" && status != "WON" }
}
