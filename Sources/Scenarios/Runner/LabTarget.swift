public import OdooXMLRPC

/// The Odoo that is written to and judged: a real one or a twin; nothing here can tell which.
public struct LabTarget: Sendable {
  /// `http://127.0.0.1:8069`, without a path.
  public var odooURL: String
  public var database: String
  /// Who the lab itself signs in as: makes products and stock, reads everything.
  public var labLogin: String
  public var labPassword: Secret
  /// The limited user that the connector signs in as.
  public var connectorLogin: String
  public var connectorPassword: Secret

  public init(
    odooURL: String, database: String, labLogin: String, labPassword: Secret, connectorLogin: String,
    connectorPassword: Secret
  ) {
    self.odooURL = odooURL
    self.database = database
    self.labLogin = labLogin
    self.labPassword = labPassword
    self.connectorLogin = connectorLogin
    self.connectorPassword = connectorPassword
  }
}
