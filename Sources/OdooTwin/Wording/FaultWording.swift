/// The words of a version's faults.
///
/// Clients must not match most of them; those they may (the last line of fault 1) and those a person reads in a report are
/// what was measured.
protocol FaultWording: Sendable {
  func missingMethod(_ method: String, of model: String) -> TwinError
  func privateMethod(_ method: String, of model: String) -> TwinError
  func missingDatabase(_ name: String) -> TwinError
  /// A method that the `db` service doesn't have.
  func missingServiceMethod(_ method: String) -> TwinError
  /// `execute_kw` with too few parameters; nil for enough.
  func tooFewArguments(_ method: String, _ count: Int) -> TwinError?

  /// How Python names a method in its TypeErrors: `BaseModel.read()` or `read()`.
  func function(_ method: String, of model: String, isModelsOwn: Bool) -> String

  /// An argument given by name that must be the first.
  var missingPosition: TwinError { get }

  func unknownField(_ field: String, of model: String, in use: FieldUse) -> TwinError
  func unknownField(_ field: String, of model: String, in term: DomainTerm) -> TwinError
  func unknownOperator(in term: DomainTerm) -> TwinError
  /// `domain` as Python shows it.
  func malformedDomain(_ domain: String, isList: Bool) -> TwinError
  /// Something that is neither an operator nor a term.
  func invalidItem(_ item: String, isText: Bool) -> TwinError
  func unknownColumn(_ name: String) -> TwinError

  /// A required field without a value.
  func missingField(_ field: Field, of model: Model) -> TwinError
  /// A many2one to nowhere, or a deletion another record stands against.
  func brokenReference(_ field: Field, of model: Model) -> TwinError
  /// A many2many to nowhere, of a new record or an older one.
  func brokenLink(
    _ link: Field.Link, to model: String, _ id: Int, user: Int, isNew: Bool
  ) -> TwinError
  /// Two records that agree where they must not.
  func broken(_ constraint: UniqueConstraint, of model: Model) -> TwinError
  func brokenUniqueness(_ name: String, _ text: String) -> TwinError
  /// A manual field not called `x_…`.
  var manualFieldName: TwinError { get }
  /// Another rule of the database's: its name and what it tells.
  func brokenCheck(_ name: String, _ text: String) -> TwinError
  /// The administrator's user can't be deleted.
  func administratorDeletion(_ registry: Registry) -> TwinError
  /// Two records of one external id.
  func duplicateExternalID(module: String, name: String) -> TwinError
}

/// What a field was named for.
enum FieldUse: Sendable {
  case create, write, read, order
}

/// A domain's term for a message.
struct DomainTerm: Sendable {
  let path: String
  let name: String
  /// The operand as Python shows it.
  let operand: String
}
