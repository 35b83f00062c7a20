import Testing

@testable import Extraction

@Test(
    "Publication dates",
    arguments: [
        ("2018-04-20", "2018-04-20", .day), ("2018-04", "2018-04", .month), ("2018", "2018", .year),
        ("2018-04-20T10:15:30Z", "2018-04-20T10:15:30Z", .second), ("2018-04-20 10:15", "2018-04-20T10:15", .minute),
        ("2018-04-20T10:15:30.123456+0200", "2018-04-20T10:15:30+02:00", .second), (" 2020-02-29 ", "2020-02-29", .day),
    ] as [(String, String, PublicationDate.Granularity)])
func publicationDates(_ text: String, _ value: String, _ granularity: PublicationDate.Granularity) throws {
    let date = try #require(PublicationDate(iso8601: text))
    #expect(date.value == value && date.granularity == granularity)
}

@Test(
    "What is no publication date",
    arguments: [
        "", "yesterday", "2019-02-29", "2018-13-01", "2018-04-31", "0001-01-01", "9999-12-31", "2018-04-20T25:00", "2018-04-20x",
        "20180420",
    ])
func notDates(_ text: String) { #expect(PublicationDate(iso8601: text) == nil) }
