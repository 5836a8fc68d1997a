extension TwinError {
  /// A required field without a value; measured on 19.
  static func missingField(_ field: Field, of model: Model) -> TwinError {
    .user(
      """
      The operation cannot be completed: Missing required value for the field '\(field.label)' (\(field.name)).
      Model: '\(model.title)' (\(model.name))
      - create/update: a mandatory field is not set
      - delete: another model requires the record being deleted, you can archive it instead

      """)
  }

  /// A many2one to nowhere, or a deletion another record stands against; measured on 19.
  static func brokenReference(_ field: Field, of model: Model) -> TwinError {
    .user(
      """
      The operation cannot be completed: Another model is using the record you are trying to delete.

      The troublemaker is: '\(model.title)' (\(model.name))
      Thanks to the following constraint: '\(field.label)' (\(field.name))
      How about archiving the record instead?
      """)
  }
}
