import CLibcurl

/// Owner of libcurl's list of header lines.
@safe struct HeaderList: ~Copyable {
  private(set) var pointer: UnsafeMutablePointer<curl_slist>?

  /// - Parameter lines: `Name: value`; `Name;` sends an empty value, `Name:` keeps libcurl from sending its own.
  init(_ lines: [String]) {
    for line in lines {
      if let grown = unsafe curl_slist_append(pointer, line) { unsafe pointer = unsafe grown }
    }
  }

  deinit { unsafe curl_slist_free_all(pointer) }
}
