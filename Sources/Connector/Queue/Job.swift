/// One piece of work: bring what Shopify now says about an order to Odoo.
struct Job: Sendable, Hashable {
  var id: Int64
  var shop: String
  /// The topic of the event that made the job.
  var topic: String
  var gid: GID
  var state: JobState
  /// Why it is held or failed, or why the last attempt broke down.
  var reason: String?
  /// Attempts started so far.
  var attempts: Int
}
