/// What the lab's certificates say about a name that a client asks for in its hello (SNI).
enum LabName: Equatable {
  /// The usual certificate vouches for it.
  case covered
  /// Below myshopify.com, deeper than the wildcard reaches: it takes a certificate of its own.
  case own(String)
  /// The lab's authority may not vouch for it.
  case foreign

  /// What the usual certificate vouches for besides 127.0.0.1.
  static let usual = ["*.myshopify.com", "localhost"]
  /// What the authority may vouch for besides 127.0.0.1, and what is below it.
  static let permitted = ["myshopify.com", "localhost"]

  /// `name` is nil where the client sent none, as for an address.
  init(_ name: String?) {
    guard let name else {
      self = .covered
      return
    }
    let host = HostName(name)
    guard let labels = host?.labels else {
      self = .foreign
      return
    }
    switch labels.count {
    case 1 where labels == ["localhost"]: self = .covered
    case 3 where labels.suffix(2) == ["myshopify", "com"]: self = .covered
    case 2... where labels.suffix(2) == ["myshopify", "com"]: self = .own(labels.joined(separator: "."))
    default: self = .foreign
    }
  }
}
