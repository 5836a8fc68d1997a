/// How a client reached the simulator, for the addresses that answers hold.
enum ServedScheme: String, Sendable {
  case http
  case https
}
