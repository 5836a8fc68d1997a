import CLibXML2

/// The tags as one parser's dictionary holds them: equal names are equal pointers.
@unsafe struct TagTable {
  typealias Tag = UnsafePointer<xmlChar>

  let value: Tag, member: Tag, name: Tag, data: Tag, array: Tag, structure: Tag
  let string: Tag, int: Tag, i4: Tag, boolean: Tag, double: Tag, dateTime: Tag, base64: Tag, null: Tag,
    i8: Tag
  let param: Tag, params: Tag, fault: Tag, methodResponse: Tag, methodCall: Tag, methodName: Tag

  /// Nil when libxml2 has no memory for them.
  init?(_ dictionary: xmlDictPtr?) {
    func tag(_ element: Element) -> Tag? {
      unsafe xmlDictLookup(dictionary, element.tag.utf8Start, Int32(element.tag.utf8CodeUnitCount))
    }
    guard let value = unsafe tag(.value), let member = unsafe tag(.member), let name = unsafe tag(.name),
      let data = unsafe tag(.data), let array = unsafe tag(.array), let structure = unsafe tag(.structure),
      let string = unsafe tag(.string), let int = unsafe tag(.int), let i4 = unsafe tag(.i4),
      let boolean = unsafe tag(.boolean), let double = unsafe tag(.double),
      let dateTime = unsafe tag(.dateTime), let base64 = unsafe tag(.base64), let null = unsafe tag(.null),
      let i8 = unsafe tag(.i8), let param = unsafe tag(.param), let params = unsafe tag(.params),
      let fault = unsafe tag(.fault), let methodResponse = unsafe tag(.methodResponse),
      let methodCall = unsafe tag(.methodCall), let methodName = unsafe tag(.methodName)
    else { return nil }
    unsafe self.value = value
    unsafe self.member = member
    unsafe self.name = name
    unsafe self.data = data
    unsafe self.array = array
    unsafe self.structure = structure
    unsafe self.string = string
    unsafe self.int = int
    unsafe self.i4 = i4
    unsafe self.boolean = boolean
    unsafe self.double = double
    unsafe self.dateTime = dateTime
    unsafe self.base64 = base64
    unsafe self.null = null
    unsafe self.i8 = i8
    unsafe self.param = param
    unsafe self.params = params
    unsafe self.fault = fault
    unsafe self.methodResponse = methodResponse
    unsafe self.methodCall = methodCall
    unsafe self.methodName = methodName
  }

  /// The element of that name; nil when XML-RPC has none.
  func element(_ name: Tag?) -> Element? {
    guard let name = unsafe name else { return nil }
    let tags: [(Tag, Element)] = unsafe [
      (value, .value), (member, .member), (self.name, .name), (data, .data), (array, .array),
      (structure, .structure), (string, .string), (int, .int), (i4, .i4), (boolean, .boolean),
      (double, .double), (dateTime, .dateTime), (base64, .base64), (null, .null), (i8, .i8),
      (param, .param), (params, .params), (fault, .fault), (methodResponse, .methodResponse),
      (methodCall, .methodCall), (methodName, .methodName),
    ]
    return unsafe tags.first { unsafe $0.0 == name }?.1
  }
}
