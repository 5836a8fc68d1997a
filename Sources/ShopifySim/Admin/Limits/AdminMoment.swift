/// A moment on both clocks.
struct AdminMoment: Sendable, Hashable {
  /// The shop's own.
  let shop: ShopTime
  /// Milliseconds since any fixed moment, of the time that passes for clients.
  var wall = 0
}
