import OdooXMLRPC

/// Who signs in to Odoo: the lab itself, and the connector as a limited user.
struct Credentials {
  var labLogin: String
  var labPassword: Secret
  var connectorLogin: String
  var connectorPassword: Secret

  /// For a twin of our own: passwords nobody needs to know, unless the environment gives some.
  init(forTwin environment: LabEnvironment) {
    labLogin = environment.odooLogin
    labPassword = environment.odooPassword ?? Secret(RandomText.make(length: 24))
    connectorLogin = environment.connectorLogin
    connectorPassword = environment.connectorPassword ?? Secret(RandomText.make(length: 24))
  }

  init(labLogin: String, labPassword: Secret, connectorLogin: String, connectorPassword: Secret) {
    self.labLogin = labLogin
    self.labPassword = labPassword
    self.connectorLogin = connectorLogin
    self.connectorPassword = connectorPassword
  }
}
