import Glibc

/// The sockets of connections that finished an exchange, to look at before the next one uses them.
///
/// A late or second answer on a kept connection would pass for the next call's, and libcurl 7.88 doesn't look.
final class KeptSockets {
  private static let capacity = 1024
  /// By the connection's local port, which is what libcurl tells before it sends.
  private var descriptors: [Int32: Int32] = [:]

  func note(localPort: Int, descriptor: Int32) {
    guard descriptor >= 0 else { return }
    if descriptors.count >= Self.capacity { descriptors = [:] }
    descriptors[Int32(truncatingIfNeeded: localPort)] = descriptor
  }

  /// Whether bytes wait on that connection; true as well for one that isn't known.
  func hasLeftovers(localPort: Int32) -> Bool {
    guard let descriptor = descriptors[localPort] else { return true }
    var byte: UInt8 = 0
    return unsafe recv(descriptor, &byte, 1, Int32(MSG_PEEK | MSG_DONTWAIT)) > 0
  }
}
