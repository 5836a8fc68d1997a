import CurlTransport
import Foundation

/// The body of a GraphQL request.
struct GraphQLCall: Encodable {
  var query: String
  var variables: [String: String]
  var operationName: String
}

/// The envelope of a GraphQL response, and what its errors mean.
enum GraphQLAnswer {
  private struct Envelope<Payload: Decodable>: Decodable {
    var data: Payload?
  }

  private struct Problems: Decodable {
    struct Problem: Decodable {
      struct Extensions: Decodable { var code: String? }
      var message: String
      var extensions: Extensions?
    }
    var errors: [Problem]?
  }

  /// Codes that pass by themselves.
  private static let transient: Set<String> = ["THROTTLED", "INTERNAL_SERVER_ERROR", "SERVICE_UNAVAILABLE"]

  /// Throws when the status, or an error in the body, says that there is no answer.
  static func check(_ response: HTTPResponse, _ operation: String) throws(ConnectorError) {
    switch response.status {
    case 200..<300: break
    case 429, 500...:
      throw ConnectorError(
        .shopifyUnavailable, "\(operation): Shopify answered HTTP \(response.status)",
        remedy: "it is tried again by itself")
    default:
      throw ConnectorError(
        .shopifyRefused, "\(operation): Shopify answered HTTP \(response.status)",
        remedy: "check shop.apiURL, shop.apiVersion and the access token")
    }
    guard let problems = try? JSONDecoder().decode(Problems.self, from: Data(response.body)),
      let problem = problems.errors?.first
    else { return }
    let code = problem.extensions?.code ?? "no code"
    let text = "\(operation): Shopify answered \(code): \(problem.message)"
    if transient.contains(code) {
      throw ConnectorError(.shopifyUnavailable, text, remedy: "it is tried again by itself")
    }
    throw ConnectorError(.shopifyRefused, text, remedy: "check the API version and the token's scopes")
  }

  static func decode<Payload: Decodable>(
    _ type: Payload.Type, _ response: HTTPResponse, _ operation: String
  ) throws(ConnectorError) -> Payload {
    do {
      let envelope = try JSONDecoder().decode(Envelope<Payload>.self, from: Data(response.body))
      guard let data = envelope.data else {
        throw ConnectorError(
          .shopifyAnswer, "\(operation): Shopify's answer holds no data", remedy: "try again later")
      }
      return data
    } catch let error as ConnectorError {
      throw error
    } catch {
      throw ConnectorError(
        .shopifyAnswer, "\(operation): Shopify's answer hasn't the shape asked for: \(place(error))",
        remedy: "check that shop.apiVersion is \(OrderDocuments.apiVersion)")
    }
  }

  /// Where in the answer it went wrong; never a value.
  private static func place(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return "it is no JSON" }
    let context: DecodingError.Context
    switch error {
    case .keyNotFound(let key, let found):
      return (found.codingPath + [key]).map(\.stringValue).joined(separator: ".") + " is missing"
    case .typeMismatch(_, let found), .valueNotFound(_, let found), .dataCorrupted(let found): context = found
    @unknown default: return "unknown"
    }
    return context.codingPath.map(\.stringValue).joined(separator: ".") + " is of another type"
  }
}
