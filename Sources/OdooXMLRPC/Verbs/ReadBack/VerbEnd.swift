/// The end of a verb at a step that wasn't done; `done` is no end of this kind.
enum VerbEnd: Error {
  case refused(OdooError)
  case unknown(OdooError)
}
