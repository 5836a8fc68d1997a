/// An image, video or model of a product.
public struct ProductMedia: Sendable, Hashable {
  /// What the shop says of a media that it couldn't read, or not well.
  public struct Problem: Sendable, Hashable {
    /// GraphQL's `MediaErrorCode` or `MediaWarningCode`.
    public var code: String
    public var message: String
    public var details: String?

    public init(code: String, message: String, details: String? = nil) {
      self.code = code
      self.message = message
      self.details = details
    }
  }

  public let id: Int
  public internal(set) var url: String
  public internal(set) var alt: String?
  /// GraphQL's `MediaStatus`: `READY`, `FAILED` …
  public internal(set) var status: String
  /// GraphQL's `MediaContentType`: `IMAGE`, `VIDEO`, `EXTERNAL_VIDEO`, `MODEL_3D`.
  public internal(set) var kind = "IMAGE"
  /// Pixels; nil until somebody said: no bytes are read.
  public internal(set) var width: Int?
  public internal(set) var height: Int?
  public internal(set) var fileSize: Int?
  public internal(set) var errors: [Problem] = []
  public internal(set) var warnings: [Problem] = []
  /// A picture of a video or model.
  public internal(set) var previewURL: String?
  /// Nil for one that came with its product.
  public internal(set) var createdAt: ShopTime?
  public internal(set) var updatedAt: ShopTime?

  public var gid: GID { GID(typeName, id) }

  var typeName: String {
    switch kind {
    case "VIDEO": "Video"
    case "EXTERNAL_VIDEO": "ExternalVideo"
    case "MODEL_3D": "Model3d"
    default: "MediaImage"
    }
  }

  /// The last part of its address.
  var filename: String {
    let path = url.prefix { $0 != "?" && $0 != "#" }
    return path.split(separator: "/").last.map { String($0) } ?? ""
  }

  /// `jpg`, from the address.
  var format: String { filename.split(separator: ".").dropFirst().last?.lowercased() ?? "" }

  /// As the address says; nil for an ending that isn't known.
  var mimeType: String? {
    switch format {
    case "jpg", "jpeg": "image/jpeg"
    case "png": "image/png"
    case "gif": "image/gif"
    case "webp": "image/webp"
    case "mp4": "video/mp4"
    case "mov": "video/quicktime"
    case "webm": "video/webm"
    case "glb": "model/gltf-binary"
    case "usdz": "model/vnd.usdz+zip"
    default: nil
    }
  }
}
