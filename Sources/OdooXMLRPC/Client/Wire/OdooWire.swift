/// How calls travel: XML-RPC today, Odoo's JSON-2 beside it; callers of ``OdooClient`` never see which.
///
/// A wire holds the credentials and the address. It sends each call at most once and never waits for another.
public protocol OdooWire: Sendable {
  /// Sends the call once and returns what Odoo answered.
  ///
  /// - Parameter options: `limits` is what the call may take; the context has been merged into the call's keywords.
  /// - Throws: an ``OdooError`` that says whether the call may have been processed.
  func send(_ call: OdooServiceCall, options: CallOptions) async throws(OdooError) -> OdooWireAnswer
}
