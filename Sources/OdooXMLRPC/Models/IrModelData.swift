/// An external id: a name for a record of any model.
public struct IrModelData: OdooModel, Hashable {
  public static let modelName = "ir.model.data"

  public let id: RecordID<IrModelData>
  /// `module`.
  public var module: String?
  /// `name`.
  public var name: String?
  /// `complete_name`: `module.name`.
  public var completeName: String?
  /// `model`: the model that its record belongs to.
  public var model: String?
  /// `res_id`: the record's id.
  public var recordID: Int?
  /// `noupdate`.
  public var isKeptOnUpdate: Bool?
  /// `write_date`.
  public var writeDate: OdooDateTime?

  public init(id: RecordID<IrModelData>) { self.id = id }

  public static let fields: ModelFields<IrModelData> = [
    .char("module", \.module),
    .char("name", \.name),
    .char("complete_name", \.completeName),
    .char("model", \.model),
    .many2oneReference("res_id", \.recordID),
    .boolean("noupdate", \.isKeptOnUpdate),
    .datetime("write_date", \.writeDate),
  ]
}
