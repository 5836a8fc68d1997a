extension CoreRules {
  /// Odoo 14, as measured.
  static let v14 = CoreRules(
    groupsField: "groups_id", keepsImpliedGroups: true, newUserTemplate: "base.default_user",
    needsSender: true,
    repeatsGroups: true, groupSeparator: " / ",
    addressTitles: ["invoice": "Invoice Address", "delivery": "Delivery Address", "other": "Other Address"],
    privateMethods: [], signatures: Signature.v14, answersRightsCheck: true, copiesOne: true, postsOne: true,
    checksLanguage: false, takesDateTimeValues: false, freezesContext: true, hasNameMethods: true,
    hidesArchived: false, hasLoginCooldown: true, emptyTextIsNone: false,
    ignoresUnsearchable: true, sendsAnyOperand: true,
    operators: [
      "=", "!=", "<>", "<", ">", "<=", ">=", "=?", "in", "not in", "like", "not like", "ilike", "not ilike",
      "=like", "=ilike", "child_of", "parent_of",
    ],
    load: LoadRules(
      takesNamesOver: true, leavesNames: false, guessesBooleans: true, namesFields: false, ignoresCase: false,
      viewMode: "tree,form"),
    uniques: UniqueConstraint.v14,
    http: HTTPRules(isHTTP10: true, prolog: "<?xml version='1.0'?>", hasEmptyLine: false, refusesJSON: true))

  /// Odoo 19, as measured.
  static let v19 = CoreRules(
    groupsField: "group_ids", keepsImpliedGroups: false, newUserTemplate: nil, needsSender: false,
    repeatsGroups: false, groupSeparator: "/",
    addressTitles: ["invoice": "Invoice", "delivery": "Delivery", "other": "Other"],
    privateMethods: [
      "exists", "browse", "sudo", "mapped", "search_fetch", "filtered", "with_context", "with_user",
      "with_company", "check_access", "fetch", "flush_model", "invalidate_model", "new", "ensure_one",
    ],
    signatures: Signature.v19, answersRightsCheck: false, copiesOne: false, postsOne: false,
    checksLanguage: true,
    takesDateTimeValues: true, freezesContext: false, hasNameMethods: false, hidesArchived: true,
    hasLoginCooldown: false, emptyTextIsNone: true, ignoresUnsearchable: false,
    sendsAnyOperand: false,
    operators: [
      "=", "!=", "<>", "<", ">", "<=", ">=", "=?", "in", "not in", "like", "not like", "ilike", "not ilike",
      "=like", "not =like", "=ilike", "not =ilike", "child_of", "parent_of", "any", "not any", "==",
    ],
    load: LoadRules(
      takesNamesOver: false, leavesNames: true, guessesBooleans: false, namesFields: true, ignoresCase: true,
      viewMode: "list,form"),
    uniques: UniqueConstraint.v19,
    http: HTTPRules(
      isHTTP10: false, prolog: "<?xml version=\"1.0\"?>", hasEmptyLine: true, refusesJSON: false))
}
