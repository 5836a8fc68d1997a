import Foundation

/// Bodies compressed beforehand, so that tests need no compressor.
public enum Compressed {
  /// `pong` by gzip.
  public static let gzip = bytes("H4sIAAAAAAACAyvIz0sHAE9BWCEEAAAA")
  /// `pong` in zlib's wrapping, as Content-Encoding deflate means it.
  public static let deflate = bytes("eJwryM9LBwAEVAG1")
  /// `pong` in deflate's bare stream, as some servers send it.
  public static let rawDeflate = bytes("K8jPSwcA")
  /// 256 KiB of zeros by gzip, in 289 bytes.
  public static let zeros = bytes(
    "H4sIAAAAAAACA+3BMQEAAADCoPVP7W0HoAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      + "AAAAAAAAAAAA3gAi6g7iAAAEAA=="
  )
  /// An XML-RPC response of the int 7 by gzip.
  public static let response = bytes(
    "H4sIAAAAAAACA7Oxr8jNUShLLSrOzM+zVTfUM1C3t+OyyU0tychPCUotLsjP"
      + "K04FChQkFiXmFsMYQLosMac01c4mM6/EztxGH0TZ6EPEuGz0YYr04dr00U0E"
      + "APSlxxp5AAAA"
  )

  private static func bytes(_ base64: String) -> [UInt8] { Array(Data(base64Encoded: base64) ?? Data()) }
}
