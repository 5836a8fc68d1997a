import XMLRPCWire

/// How the server shows whether a call has done its work, and what it made.
///
/// Each says in its comment which facts it goes by, and which other writers could make it err.
protocol ReadBack: Sendable {
  associatedtype Made: Sendable

  /// What is looked at, `sale.order 7`, for messages.
  var subject: String { get }

  /// True where a refusal may come from a call that was faster: the state that was wanted is there already.
  var mayOutliveRefusal: Bool { get }

  /// What an answer says by itself; nil when the server has to be asked.
  func outcome(of answer: XMLRPCValue?) -> WriteOutcome<Made>?

  /// Reads the state once.
  func look(_ client: OdooClient) async throws(OdooError) -> Sighting<Made>
}
