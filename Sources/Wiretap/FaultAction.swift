/// What a tap does with an exchange.
public enum FaultAction: Sendable, Hashable {
  /// Carry on.
  case pass
  /// Carry on, but note the fault at the exchange: it delayed it, or did something beside it.
  case note
  /// Close the client's connection; before forwarding, nothing reaches upstream.
  case loseRequest
  /// Forward if that has not happened yet, then close the client's connection without a byte.
  case loseReply
  /// Answer this in upstream's place.
  case answer(RecordedResponse)
}
