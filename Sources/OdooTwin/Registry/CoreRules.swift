/// How a version's ORM and its services differ.
struct CoreRules: Sendable {
  /// The field of `res.users` that holds a user's groups.
  let groupsField: String
  /// `groups_id` holds what the groups imply, too.
  let keepsImpliedGroups: Bool
  /// External id of the user whose groups a new one gets who is given none; nil for Internal User alone.
  let newUserTemplate: String?
  /// The user who posts a message or makes a payment must have an e-mail address.
  let needsSender: Bool
  /// A refusal names a group once for each rule that grants it.
  let repeatsGroups: Bool

  /// Between a group's application and its name in `full_name`.
  let groupSeparator: String
  /// What a nameless address is called, by its type.
  let addressTitles: [String: String]
  /// Methods that are public in name, but not over RPC.
  let privateMethods: Set<String>
  /// The ORM's methods over RPC.
  let signatures: [String: Signature]
  /// `check_access_rights` answers True where it doesn't refuse; else nothing that can be marshalled.
  let answersRightsCheck: Bool
  /// `copy` takes one record and answers an id; else a list of ids.
  let copiesOne: Bool
  /// `message_post` answers an id; else a list of one.
  let postsOne: Bool
  /// A context's `lang` must be one that is installed.
  let checksLanguage: Bool
  /// A date-time may be written as `dateTime.iso8601`.
  let takesDateTimeValues: Bool
  /// `context_get` answers what can't be marshalled.
  let freezesContext: Bool
  /// `ir.model.data` has the methods `xmlid_to_…` and `get_object…`.
  let hasNameMethods: Bool
  /// An archived record's id isn't told by its external id.
  let hidesArchived: Bool
  /// After too many wrong passwords `authenticate` refuses the right one, too.
  let hasLoginCooldown: Bool

  /// An empty text and none are the same in a domain.
  let emptyTextIsNone: Bool
  /// A field that can't be searched counts as a term that always holds; else it is worked out.
  let ignoresUnsearchable: Bool
  /// Operands of any type reach the database, which refuses some.
  let sendsAnyOperand: Bool
  let operators: Set<String>

  let load: LoadRules
  let uniques: [String: [UniqueConstraint]]
  let http: HTTPRules
}

/// How `load` differs.
struct LoadRules: Sendable {
  /// An external id of another model's record is taken over; else it is refused.
  let takesNamesOver: Bool
  /// After a refusal the names of its records stay in a cache.
  let leavesNames: Bool
  /// What can't be read as a boolean is yes, with a warning; else an error.
  let guessesBooleans: Bool
  /// Messages say the field's label.
  let namesFields: Bool
  /// A selection's key is found in any case.
  let ignoresCase: Bool
  /// The window that a message's further information describes.
  let viewMode: String
}

/// How HTTP differs.
struct HTTPRules: Sendable {
  /// `HTTP/1.0` without a `Connection` header; else `HTTP/1.1` with `Connection: close`. Either way it is closed.
  let isHTTP10: Bool
  /// The body's first line.
  let prolog: String
  /// An empty line before the end of a body.
  let hasEmptyLine: Bool
  /// Requests of type `application/json` are refused.
  let refusesJSON: Bool
}
