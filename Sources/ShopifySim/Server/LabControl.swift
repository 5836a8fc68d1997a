import GraphQLLanguage

/// The control API below `/_lab/`: what a script in any language does to the shop and to its webhooks.
///
/// 200 for what was done, 422 for what the shop refuses, 400 for what isn't written right, 404 and 405 for what isn't
/// there; nothing is done but with 200.
struct LabControl: Sendable {
  let simulator: ShopSimulator

  static let routes = [
    "POST /_lab/steps", "GET /_lab/state", "GET /_lab/deliveries", "GET /_lab/deliveries/ID",
    "GET /_lab/deliveries/ID/payload", "POST /_lab/deliveries/ACTION", "GET /_lab/subscriptions",
    "POST /_lab/subscriptions", "DELETE /_lab/subscriptions/ID", "GET /_lab/clock", "POST /_lab/clock",
    "POST /_lab/secret", "GET /_lab/limits", "POST /_lab/limits", "POST /_lab/reset", "GET /_lab/evidence",
  ]

  /// `path` is what follows `/_lab`, without empty parts.
  func answer(
    method: String, path: [String], query: [String: String] = [:], body: [UInt8] = []
  ) async -> LabAnswer {
    do {
      return try await perform(method, path, query, body)
    } catch let refusal as LabRefusal {
      return refusal.answer
    } catch let error as ShopError {
      return LabRefusal(error).answer
    } catch let error as SubscriptionRefusal {
      return LabRefusal(error).answer
    } catch let error as StepJSONError {
      return LabRefusal(error).answer
    } catch let error as GraphQLError {
      return LabRefusal(error).answer
    } catch {
      return LabRefusal(
        status: 500, code: "unexpected", message: "\(error)", place: "/_lab", remedy: "report it"
      ).answer
    }
  }

  private func perform(
    _ method: String, _ path: [String], _ query: [String: String], _ body: [UInt8]
  ) async throws -> LabAnswer {
    let rest = Array(path.dropFirst())
    switch (method, path.first ?? "", rest.count) {
    case ("GET", "", 0): return LabAnswer(["routes": .array(Self.routes.map { .string($0) })])
    case ("POST", "steps", 0): return try await step(object(body))
    case ("GET", "state", 0):
      let limit = try number(query["limit"], "limit", 0...1000) ?? 50
      return LabAnswer(
        simulator.withShop {
          LabState(shop: $0, webhooks: simulator.webhooks).json(order: query["order"], limit: limit)
        })
    case ("GET", "deliveries", 0): return try deliveries(query)
    case ("GET", "deliveries", 1...2): return try delivery(rest)
    case ("POST", "deliveries", 1): return try await act(rest[0], object(body))
    case ("GET", "subscriptions", 0): return LabAnswer(subscriptions())
    case ("POST", "subscriptions", 0): return LabAnswer(try subscribe(object(body)))
    case ("DELETE", "subscriptions", 1): return LabAnswer(try unsubscribe(rest[0]))
    case ("GET", "clock", 0): return LabAnswer(clock(attempts: nil))
    case ("POST", "clock", 0): return LabAnswer(try await moveClock(object(body)))
    case ("POST", "secret", 0): return LabAnswer(try rotateSecret(object(body)))
    case ("GET", "limits", 0): return LabAnswer(limits())
    case ("POST", "limits", 0): return LabAnswer(try setLimits(object(body)))
    case ("POST", "reset", 0): return LabAnswer(try reset(body.isEmpty ? .object([]) : object(body)))
    case ("GET", "evidence", 0): return LabAnswer(evidence())
    default: throw unknownRoute(method, path)
    }
  }

  private func unknownRoute(_ method: String, _ path: [String]) -> LabRefusal {
    let route = "/_lab/" + path.joined(separator: "/")
    let isKnown = Self.routes.contains { $0.split(separator: "/").dropFirst(2).first == path.first?[...] }
    return LabRefusal(
      status: isKnown ? 405 : 404, code: isKnown ? "wrong-method" : "unknown-route",
      message: "there is no \(method) \(route)", place: route,
      remedy: "use one of " + Self.routes.joined(separator: ", "))
  }

  func object(_ body: [UInt8]) throws -> JSONValue { try JSONValue(parsing: body, depthLimit: 32) }

  /// One of some words of the query.
  func word(_ text: String?, _ name: String, _ words: [String]) throws(LabRefusal) -> String? {
    guard let text, !words.contains(text) else { return text }
    throw LabRefusal(
      code: "invalid-query", message: "\(name) is none of its words", place: "?\(name)",
      remedy: "use one of " + words.joined(separator: ", "))
  }

  /// A whole number of the query.
  func number(_ text: String?, _ name: String, _ range: ClosedRange<Int>) throws(LabRefusal) -> Int? {
    guard let text else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw LabRefusal(
        code: "invalid-query",
        message: "\(name) is no number from \(range.lowerBound) to \(range.upperBound)",
        place: "?\(name)", remedy: "give such a number, or leave it out")
    }
    return number
  }
}
