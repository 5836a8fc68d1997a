import ShopifySim

/// The log line of a request: `POST /_lab/steps 200 3.1 ms`.
struct RequestLine {
  let request: HandledRequest

  var text: String {
    let parts = request.duration.components
    let tenths = (parts.seconds * 10_000) + parts.attoseconds / 100_000_000_000_000
    return "\(request.method) \(path) \(request.status) \(tenths / 10).\(tenths % 10) ms"
  }

  /// The path without anything that a terminal would obey, and not endless.
  private var path: String {
    String(request.path.prefix(200).map { (" "..."~").contains($0) && $0.isASCII ? $0 : "?" })
  }
}
