import OdooXMLRPC
import Testing

/// Each typed model reads rows of a real Odoo; the order-to-cash flow has left rows of every one.
@Suite("Typed models on a real Odoo", .enabled(if: LiveOdoo.isGiven), .serialized)
struct TypedModelTests {
}
