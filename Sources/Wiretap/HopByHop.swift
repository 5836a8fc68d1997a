/// Headers that belong to one connection and are not relayed.
enum HopByHop {
  static let names = [
    "Connection", "Keep-Alive", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade", "Expect",
    "Content-Length",
  ]
}
