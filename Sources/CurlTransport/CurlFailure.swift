import CLibcurl

/// libcurl's result of a transfer in our words; nil when there is a whole response.
struct CurlFailure {
  let code: TransportError.Code
  let detail: String

  init?(
    result: CURLcode, response: ResponseCollector, starts: Int, caFile: String?
  ) {
    if let limitPassed = response.limitPassed {
      (code, detail) = (.responseTooLarge, limitPassed)
      return
    }
    if let defect = response.defect {
      (code, detail) = defect
      return
    }
    if result == CURLE_OK {
      // libcurl calls headers without their end a success with an empty body.
      if response.isHeaderComplete { return nil }
      (code, detail) = (.truncated, "the connection ended within the headers")
      return
    }
    let text = unsafe String(cString: curl_easy_strerror(result)) + " (libcurl \(result.rawValue))"
    code =
      switch result {
      // HTTP/0.9, which isn't spoken here.
      case CURLE_UNSUPPORTED_PROTOCOL where starts > 0: .malformedResponse
      case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: .invalidURL
      case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .resolve
      case CURLE_COULDNT_CONNECT: .connect
      case CURLE_OPERATION_TIMEDOUT: .timeout
      case CURLE_FILESIZE_EXCEEDED: .responseTooLarge
      // A header line over libcurl's own 100 KiB.
      case CURLE_OUT_OF_MEMORY where starts > 0 && !response.isHeaderComplete: .responseTooLarge
      case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
        CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS:
        .tls
      case CURLE_PARTIAL_FILE: .truncated
      case CURLE_RECV_ERROR where response.isHeaderComplete: .truncated
      case CURLE_BAD_CONTENT_ENCODING: .contentEncoding
      // What stands behind the end of a compressed body.
      case CURLE_WRITE_ERROR where response.isEncoded: .contentEncoding
      case CURLE_ABORTED_BY_CALLBACK where starts > 1: .outcomeUnknown
      case CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_SEND_FAIL_REWIND: .outcomeUnknown
      case CURLE_WEIRD_SERVER_REPLY, CURLE_HTTP2: .malformedResponse
      default: .unavailable
      }
    detail = code == .tls ? text + (caFile.map { ", CA file \($0)" } ?? "") : text
  }
}
