import OdooXMLRPC
import Testing

@Suite("Odoo's dates")
struct ModelsDateTests {
  @Test(
    "A day is read, told and counted",
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2024-05-06", 19_849),
      ("0001-01-01", -719_162), ("9999-12-31", 2_932_896), ("1900-03-01", -25_508),
    ])
  func days(text: String, days: Int) throws {
    let date = try #require(OdooDate(text))
    #expect(date.daysSince1970 == days)
    #expect(date.description == text)
    #expect(OdooDate(daysSince1970: days) == date)
  }

  @Test("Every day from 1896 to 2105 comes back from its text, a day after the one before")
  func calendar() throws {
    var before: OdooDate?
    for days in -27_000...49_500 {
      let date = try #require(OdooDate(daysSince1970: days))
      #expect(OdooDate(date.description) == date)
      let (year, month, day) = date.components
      #expect(OdooDate(year: year, month: month, day: day) == date)
      if let before { #expect(before < date) }
      before = date
    }
  }

  @Test(
    "What isn't a day is refused",
    arguments: [
      "", "2024-5-6", "2024-05-06 ", "2024-13-01", "2024-00-01", "2023-02-29", "1900-02-29", "2024-04-31",
      "2024-05-00", "0000-01-01", "2024/05/06", "20240506", "2024-05-06T00:00:00", "2024-05-0x", "+024-05-06",
      "２０２４-05-06",
    ])
  func noDays(text: String) { #expect(OdooDate(text) == nil) }

  @Test(
    "A moment is read, told and counted",
    arguments: [
      ("1970-01-01 00:00:00", 0), ("1969-12-31 23:59:59", -1), ("2024-05-06 07:08:09", 1_714_979_289),
      ("1969-12-31 00:00:00", -86_400), ("0001-01-01 00:00:00", -62_135_596_800),
    ])
  func moments(text: String, seconds: Int) throws {
    let moment = try #require(OdooDateTime(text))
    #expect(moment.secondsSince1970 == seconds)
    #expect(moment.description == text)
    #expect(OdooDateTime(secondsSince1970: seconds) == moment)
  }

  @Test(
    "What isn't a moment in naive UTC and whole seconds is refused",
    arguments: [
      "2024-05-06", "2024-05-06T07:08:09", "2024-05-06 07:08:09Z", "2024-05-06 07:08:09.1",
      "2024-05-06 24:00:00", "2024-05-06 23:60:00", "2024-05-06 23:59:60", "2024-05-06 7:08:09",
      "2024-02-30 00:00:00", "20240506T07:08:09", "2024-05-06 07:08", "2024-05-06  7:08:09",
    ])
  func noMoments(text: String) { #expect(OdooDateTime(text) == nil) }

  @Test("Moments outside the years 1 to 9999 aren't made")
  func range() {
    #expect(OdooDateTime(secondsSince1970: -62_135_596_801) == nil)
    #expect(OdooDateTime(secondsSince1970: 253_402_300_799)?.description == "9999-12-31 23:59:59")
    #expect(OdooDateTime(secondsSince1970: 253_402_300_800) == nil)
  }
}
