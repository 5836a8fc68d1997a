import GraphQLLanguage
import Testing

@testable import ShopifySim

@Suite("The token endpoint")
struct TokenTests {
  private static let form = "grant_type=client_credentials&client_id=app-1&client_secret=hush"

  @Test("The app's credentials get a token that works, as a form and as JSON")
  func credentials() throws {
    let lab = try AdminLab(scopes: AccessScopes(["write_orders", "read_products"]))
    let json = #"{"grant_type":"client_credentials","client_id":"app-1","client_secret":"hush"}"#
    for answer in [
      try lab.tokenRequest(Self.form),
      try lab.tokenRequest(json, contentType: "application/json; charset=utf-8"),
    ] {
      #expect(answer.status == 200)
      #expect(answer.json["scope"] == "read_products,write_orders")
      #expect(answer.json["expires_in"] == 86_399)
      let token = try #require(answer.json["access_token"]?.stringValue)
      #expect(token.hasPrefix("shpat_"))
      #expect(try lab.graphQL("{ shop { id } }", token: token).status == 200)
    }
  }

  @Test("A token expires on the virtual clock, the static one never does")
  func expiry() throws {
    let lab = try AdminLab()
    let token = try #require(try lab.tokenRequest(Self.form).json["access_token"]?.stringValue)
    try lab.wait(seconds: 86_398)
    #expect(try lab.graphQL("{ shop { id } }", token: token).status == 200)
    try lab.wait(seconds: 1)
    let refused = try lab.graphQL("{ shop { id } }", token: token)
    #expect(refused.status == 401)
    #expect(
      refused.json["errors"]
        == "[API] Invalid API key or access token (unrecognized login or wrong password)")
    #expect(try lab.graphQL("{ shop { id } }").status == 200)
  }

  @Test(
    "Wrong credentials and unknown grants get no token",
    arguments: [
      ("grant_type=client_credentials&client_id=app-1&client_secret=wrong", 401, "invalid_client"),
      ("grant_type=client_credentials&client_id=app-2&client_secret=hush", 401, "invalid_client"),
      ("grant_type=password&client_id=app-1&client_secret=hush", 400, "unsupported_grant_type"),
      ("client_id=app-1&client_secret=hush&code=abc", 400, "unsupported_grant_type"),
      (
        "grant_type=refresh_token&refresh_token=shprt_x&client_id=app-1&client_secret=hush", 400,
        "invalid_grant"
      ),
      ("client_id=%zz", 400, "invalid_request"),
    ])
  func refused(body: String, status: Int, code: String) throws {
    let answer = try AdminLab().tokenRequest(body)
    #expect(answer.status == status)
    #expect(answer.json["error"]?.stringValue == code)
    #expect(answer.json["access_token"] == nil)
  }

  /// Takes a signature that is the secret itself.
  private struct PlainSignature: SessionSignature {
    func isValid(_ signature: [UInt8], of message: [UInt8], secret: String) -> Bool {
      signature == Array(secret.utf8)
    }
  }

  private static func session(
    secret: String = "hush", audience: String = "app-1", expiry: Int = 1_800_000_060,
    shop: String = "rest.myshopify.com"
  ) -> String {
    let claims: JSONValue = [
      "aud": .string(audience), "exp": .integer(expiry), "nbf": 1_799_999_000,
      "dest": .string("https://" + shop),
    ]
    return [Array(#"{"alg":"HS256","typ":"JWT"}"#.utf8), claims.encoded(), Array(secret.utf8)].map { part in
      Base64.encode(part).replacing("=", with: "").replacing("+", with: "-").replacing("/", with: "_")
    }.joined(separator: ".")
  }

  private static func exchange(_ session: String, _ type: String = "offline", expiring: Bool = true) -> String
  {
    let body: JSONValue = [
      "client_id": "app-1", "client_secret": "hush",
      "grant_type": "urn:ietf:params:oauth:grant-type:token-exchange", "subject_token": .string(session),
      "subject_token_type": "urn:ietf:params:oauth:token-type:id_token",
      "requested_token_type": .string("urn:shopify:params:oauth:token-type:\(type)-access-token"),
      "expiring": expiring ? "1" : "0",
    ]
    return String(decoding: body.encoded(), as: UTF8.self)
  }

  @Test("A session token is exchanged for an offline token, whose refresh token serves once")
  func exchanged() throws {
    let lab = try AdminLab(sessions: PlainSignature())
    let answer = try lab.tokenRequest(Self.exchange(Self.session()), contentType: "application/json")
    #expect(answer.status == 200)
    let token = try #require(answer.json["access_token"]?.stringValue)
    let refresh = try #require(answer.json["refresh_token"]?.stringValue)
    try lab.wait(seconds: 3600)
    #expect(try lab.graphQL("{ shop { id } }", token: token).status == 401)
    let form = "grant_type=refresh_token&client_id=app-1&client_secret=hush&refresh_token=\(refresh)"
    let renewed = try lab.tokenRequest(form)
    #expect(renewed.status == 200)
    #expect(
      try lab.graphQL("{ shop { id } }", token: renewed.json["access_token"]?.stringValue).status == 200)
    #expect(renewed.json["refresh_token"]?.stringValue != refresh)
    #expect(try lab.tokenRequest(form).status == 400)
  }

  @Test("An offline token that isn't to expire doesn't, an online one does")
  func kinds() throws {
    let lab = try AdminLab(sessions: PlainSignature())
    let offline = try lab.tokenRequest(
      Self.exchange(Self.session(), expiring: false), contentType: "application/json"
    ).json
    #expect(offline["expires_in"] == nil)
    let online = try lab.tokenRequest(
      Self.exchange(Self.session(), "online"), contentType: "application/json"
    )
    .json
    #expect(online["expires_in"] == 86_399)
    #expect(online["access_token"]?.stringValue?.hasPrefix("shpua_") == true)
  }

  @Test(
    "A session token that is forged, too old, another app's or another shop's is refused with 400",
    arguments: [
      session(secret: "other"), session(expiry: 1_800_000_000), session(audience: "app-2"),
      session(shop: "other.myshopify.com"), "no.jwt", "",
    ])
  func badSession(session: String) throws {
    let lab = try AdminLab(sessions: PlainSignature())
    let answer = try lab.tokenRequest(Self.exchange(session), contentType: "application/json")
    #expect(answer.status == 400)
    #expect(answer.json["access_token"] == nil)
  }

  @Test("Secrets and tokens don't print")
  func silent() throws {
    let lab = try AdminLab()
    _ = try lab.tokenRequest(Self.form)
    var text = ""
    dump(lab.store.app, to: &text)
    text += String(reflecting: lab.store.app) + "\(lab.store.app)"
    for secret in ["hush", "drawn1", AdminLab.token] { #expect(!text.contains(secret)) }
  }
}
