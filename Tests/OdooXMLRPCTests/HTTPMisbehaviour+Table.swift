import OdooXMLRPC
import TestSupport

extension HTTPMisbehaviour {
  static let table = types + bodies + statuses + encodings

  private static let types: [HTTPMisbehaviour] = [
    HTTPMisbehaviour("text/xml", http(200, "Content-Type: text/xml", seven), .value(7)),
    HTTPMisbehaviour("Odoo's own type", http(200, "Content-Type: text/xml; charset=utf-8", seven), .value(7)),
    HTTPMisbehaviour("application/xml", http(200, "Content-Type: application/xml", seven), .value(7)),
    HTTPMisbehaviour(
      "a charset in quotes and capitals", http(200, "Content-Type: Text/XML;Charset=\"UTF-8\"", seven),
      .value(7)),
    HTTPMisbehaviour("us-ascii", http(200, "Content-Type: text/xml; charset=us-ascii", seven), .value(7)),
    HTTPMisbehaviour(
      "another parameter", http(200, "Content-Type: text/xml; x=y; charset=utf-8", seven), .value(7)),
    HTTPMisbehaviour(
      "us-ascii over other bytes",
      http(200, "Content-Type: text/xml; charset=us-ascii", seven.replacing("<int>7</int>", with: "é")),
      .http(.charset), told: ["us-ascii"]),
    HTTPMisbehaviour(
      "latin-1 by its type", http(200, "Content-Type: text/xml; charset=iso-8859-1", seven), .http(.charset),
      told: ["iso-8859-1"]),
    HTTPMisbehaviour(
      "two charsets", http(200, "Content-Type: text/xml; charset=utf-8; charset=us-ascii", seven),
      .http(.charset)),
    HTTPMisbehaviour(
      "two types that differ", http(200, "Content-Type: text/xml\r\nContent-Type: text/html", seven),
      .http(.contentType), told: ["text/xml, text/html"]),
    HTTPMisbehaviour(
      "the same type twice", http(200, "Content-Type: text/xml\r\nContent-Type: text/xml", seven), .value(7)),
    HTTPMisbehaviour(
      "no type", http(200, "", seven), .http(.contentType), told: ["no content type", "<?xml"]),
    HTTPMisbehaviour(
      "XML that says it is a page", http(200, "Content-Type: text/html", seven), .http(.page),
      told: ["HTTP 200", "text/html", "<methodResponse>"]),
    HTTPMisbehaviour(
      "XML that says it is text", http(200, "Content-Type: text/plain", seven), .http(.contentType),
      told: ["text/plain"]),
    HTTPMisbehaviour(
      "a broken parameter", http(200, "Content-Type: text/xml; charset", seven), .http(.contentType)),
    HTTPMisbehaviour(
      "latin-1 by its declaration",
      http(
        200, "Content-Type: text/xml; charset=utf-8",
        seven.replacing("'1.0'", with: "'1.0' encoding='iso-8859-1'")
      ),
      .wire),
  ]

  private static let bodies: [HTTPMisbehaviour] = [
    HTTPMisbehaviour(
      "an empty 200", http(200, "Content-Type: text/xml", ""), .http(.empty),
      told: ["HTTP 200", "empty body"]),
    HTTPMisbehaviour(
      "an empty 200 without type", http(200, "", ""), .http(.empty), told: ["no content type", "empty body"]),
    HTTPMisbehaviour(
      "a login page",
      http(200, "Content-Type: text/html; charset=utf-8", "<html><title>Log in</title></html>"),
      .http(.page), told: ["HTTP 200", "text/html; charset=utf-8", "<title>Log in"]),
    HTTPMisbehaviour(
      "a page that says it is XML", http(200, "Content-Type: text/xml", "<html><title>Log in</title></html>"),
      .wire),
    HTTPMisbehaviour(
      "JSON", http(200, "Content-Type: application/json", "{\"jsonrpc\": \"2.0\"}"), .http(.contentType),
      told: ["application/json", "jsonrpc"]),
    HTTPMisbehaviour("whitespace alone", http(200, "Content-Type: text/xml", "  \n"), .wire),
    HTTPMisbehaviour(
      "a byte order mark", bytes(200, "Content-Type: text/xml", Array("\u{FEFF}".utf8) + Array(seven.utf8)),
      .value(7)),
    HTTPMisbehaviour(
      "XML cut short, its length with it", http(200, "Content-Type: text/xml", String(seven.prefix(90))),
      .wire),
    HTTPMisbehaviour("two answers in one", http(200, "Content-Type: text/xml", seven + seven), .wire),
    HTTPMisbehaviour(
      "XML-RPC's call as the answer",
      http(200, "Content-Type: text/xml", "<methodCall><methodName>x</methodName></methodCall>"), .wire),
    HTTPMisbehaviour(
      "a fault", http(200, "Content-Type: text/xml", fault), .fault, told: ["Not allowed"],
      mayHaveBeenProcessed: false),
  ]

  private static let statuses: [HTTPMisbehaviour] = [
    HTTPMisbehaviour(
      "204", Array("HTTP/1.1 204 No Content\r\n\r\n".utf8), .http(.status), told: ["HTTP 204"]),
    HTTPMisbehaviour("206 with a part", http(206, "Content-Type: text/xml", seven), .http(.status)),
    HTTPMisbehaviour(
      "404", http(404, "Content-Type: text/html", "<h1>Not Found</h1>"), .http(.status),
      told: ["HTTP 404", "text/html", "<h1>Not Found"], mayHaveBeenProcessed: false),
    HTTPMisbehaviour(
      "429 that asks to wait", http(429, "Retry-After: 1", ""), .http(.status), mayHaveBeenProcessed: false),
    HTTPMisbehaviour(
      "a fault inside a 500", http(500, "Content-Type: text/xml", fault), .http(.status),
      told: ["HTTP 500", "fault 2", "Not allowed"]),
    HTTPMisbehaviour(
      "a value inside a 500", http(500, "Content-Type: text/xml", seven), .http(.status),
      told: ["HTTP 500", "body starts"]),
    HTTPMisbehaviour(
      "502 with a page", http(502, "Content-Type: text/html", "<h1>Bad Gateway</h1>"), .http(.status),
      told: ["HTTP 502", "Bad Gateway"]),
    HTTPMisbehaviour(
      "a redirect without a target", http(302, "", ""), .http(.status), mayHaveBeenProcessed: false),
    HTTPMisbehaviour(
      "a redirect to a login page",
      http(303, "Location: /web/login?next=%2Fx", ""), .http(.redirect),
      told: ["redirects to /web/login, which"],
      mayHaveBeenProcessed: false),
  ]

  private static let encodings: [HTTPMisbehaviour] = [
    HTTPMisbehaviour(
      "gzip", bytes(200, "Content-Type: text/xml\r\nContent-Encoding: gzip", Compressed.response), .value(7)),
    HTTPMisbehaviour(
      "a gzip bomb", bytes(200, "Content-Type: text/xml\r\nContent-Encoding: gzip", Compressed.zeros),
      .transport("responseTooLarge"), told: ["decompresses to over 65536 bytes"]),
    HTTPMisbehaviour(
      "an encoding nobody asked for", http(200, "Content-Type: text/xml\r\nContent-Encoding: br", seven),
      .transport("contentEncoding"), told: ["br"]),
    HTTPMisbehaviour(
      "a body cut short",
      Array("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 900\r\n\r\n<?".utf8),
      .transport("truncated"), told: ["read the state back"]),
    HTTPMisbehaviour(
      "an orderly end without an answer", [], .transport("outcomeUnknown"), told: ["read the state back"]),
    HTTPMisbehaviour("no HTTP", Array("hello\r\n\r\n".utf8), .transport("malformedResponse")),
  ]
}
