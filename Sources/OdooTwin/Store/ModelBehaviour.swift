import XMLRPCWire

/// What a model does beyond storing its fields.
///
/// How a flow plugs in:
/// 1. write a `struct SaleOrderBehaviour: ModelBehaviour` with the hooks it needs; all have empty defaults;
/// 2. add it to `BehaviourRegistry.flows(of:)`; a model may have several.
///
/// A call is one ``Transaction``: a throw anywhere drops all of it. An ``Environment`` is the handle on it:
/// `env.create(model, values)`, `env.write(model, ids, values)`, `env.unlink`, `env.search(model, domain)`,
/// `env.record(model, id)` and `record.decimal("price_unit")`, `record.related("order_id")`.
/// Hooks and methods get an environment that skips access checks (`uid` stays the caller's): the rights
/// are checked once, where a call comes in.
///
/// Fields get their values, first match wins, from: ``computed``; the related path of the snapshot
/// (`product_tmpl_id.name`; so related fields need no code); one2many by its inverse; many2many by its
/// link table (both sides of one table see the same links); the stored row.
/// So a field in ``computed`` is worked out on each read and search, never stale, and whatever is written to
/// it is kept and seen by `record.stored("x")` alone. What must be frozen (taxes of a posted invoice) is
/// stored: write it in ``settle(_:in:)``.
protocol ModelBehaviour: Sendable {
  /// `sale.order`
  var model: String { get }

  /// Fields worked out from others whenever they are read.
  var computed: [String: Computation] { get }

  /// Defaults of fields the caller didn't give, over those of the snapshot and under the context's `default_x`.
  func defaults(in env: Environment) throws -> Values

  /// Fields kept with all digits that were sent, and shown with those they have: Odoo works with the former.
  var exactFields: Set<String> { get }

  /// Whether the caller may do something with the model, whatever its groups say; nil leaves it to them.
  func permits(_ operation: AccessOperation, in env: Environment) -> Bool?

  /// Completes or refuses what is about to be created; defaults are in, x2many fields still are `.commands`.
  /// Here go "computed but editable" fields: give them a value when `values[field] == nil`.
  func willCreate(_ values: inout Values, in env: Environment) throws

  /// Makes the record in place of the store (`stock.quant`: finds the one that exists); nil for the usual way.
  func create(_ values: Values, in env: Environment) throws -> Int?

  /// The record and those its commands made exist.
  func didCreate(_ id: Int, in env: Environment) throws

  /// Completes or refuses what is about to be written.
  func willWrite(_ ids: [Int], _ values: inout Values, in env: Environment) throws

  /// The values are written, commands done; `fields` are the names written.
  func didWrite(_ ids: [Int], _ fields: Set<String>, in env: Environment) throws

  /// Refuses, or cleans up before records go.
  func willUnlink(_ ids: [Int], in env: Environment) throws

  /// Runs once the outermost create, write, unlink or method is done, for every record of this model that
  /// was created, written, or named by `env.touch(model, ids)` since, with the fields changed
  /// (`*` for created and touched ones). Writes in here lead to another round until nothing changes.
  /// Models settle in the order of `BehaviourRegistry.flows(of:)`: put lines before their documents.
  /// A method that needs settled values half-way calls `env.settle()`.
  func settle(_ changed: [Int: Set<String>], in env: Environment) throws

  /// Methods that anybody may call; the others ask for read and write access to the model.
  var openMethods: Set<String> { get }

  /// Answers a business method; nil when the model has no such method.
  func call(_ call: MethodCall, in env: Environment) throws -> MethodResult?

  /// The record's `display_name`; nil for its `name`.
  func displayName(_ record: Record) throws -> String?

  /// Changes the values of a copy before it is created (`copy`).
  func willCopy(_ original: Record, _ values: inout Values) throws
}

/// Works a field out; the record's environment reads anything.
typealias Computation = @Sendable (_ record: Record) throws -> FieldValue

extension ModelBehaviour {
  var computed: [String: Computation] { [:] }
  var openMethods: Set<String> { [] }
  var exactFields: Set<String> { [] }
  func permits(_ operation: AccessOperation, in env: Environment) -> Bool? { nil }
  func defaults(in env: Environment) throws -> Values { [:] }
  func willCreate(_ values: inout Values, in env: Environment) throws {}
  func create(_ values: Values, in env: Environment) throws -> Int? { nil }
  func didCreate(_ id: Int, in env: Environment) throws {}
  func willWrite(_ ids: [Int], _ values: inout Values, in env: Environment) throws {}
  func didWrite(_ ids: [Int], _ fields: Set<String>, in env: Environment) throws {}
  func willUnlink(_ ids: [Int], in env: Environment) throws {}
  func settle(_ changed: [Int: Set<String>], in env: Environment) throws {}
  func call(_ call: MethodCall, in env: Environment) throws -> MethodResult? { nil }
  func displayName(_ record: Record) throws -> String? { nil }
  func willCopy(_ original: Record, _ values: inout Values) throws {}
}

/// A method called on records.
struct MethodCall: Sendable {
  let model: String
  let method: String
  /// The first argument, when it is an id or a list of ids.
  let ids: [Int]
  /// What follows the ids.
  let arguments: [XMLRPCValue]
  /// Keyword arguments but the context.
  let keywords: [String: XMLRPCValue]
}

/// What a method answers.
enum MethodResult: Sendable {
  case value(XMLRPCValue)
  /// Python's None, also inside a dict: the call commits, then Odoo can't marshal the answer.
  case none
  /// Records of a model: commits and faults likewise.
  case recordset(String)
  /// A context that Odoo can't marshal either.
  case frozen
  /// An object of another class of Python's: commits and faults likewise.
  case unmarshallable(String)
}
