import Testing

@testable import Extraction

/// What is counted in a sentence: `text|kind|value|unit`.
private func amounts(_ text: String) throws -> [String] {
    let quoted = text.replacing("\"", with: "\\\"")
    let payload = #"{"text":"\#(quoted)","language":"en","published_at":"2018-04-20"}"#
    let found = try wholePipeline().run(RawArticle(payload: Array(payload.utf8))).amounts ?? []
    return found.map { amount in
        let value = amount.value == amount.value.rounded() ? String(Int(amount.value)) : String(amount.value)
        return [amount.text, amount.kind.rawValue, value, amount.unit].compactMap { $0 }.joined(separator: "|")
    }
}

@Test(
    "Amounts are numbers with their units",
    arguments: [
        ("The bank lost $1.2 billion.", ["$1.2 billion|money|1200000000|USD"]),
        ("The bank lost $40m.", ["$40m|money|40000000|USD"]),
        ("The bank lost £3.5bn.", ["£3.5bn|money|3500000000|GBP"]),
        ("They paid US$500 and A$20.", ["US$500|money|500|USD", "A$20|money|20|AUD"]),
        ("They paid 300 million euros.", ["300 million euros|money|300000000|EUR"]),
        ("They paid €1,250.50.", ["€1,250.50|money|1250.5|EUR"]),
        ("They paid 20 million Canadian dollars.", ["20 million Canadian dollars|money|20000000|CAD"]),
        ("They paid 5 million U.S. dollars.", ["5 million U.S. dollars|money|5000000|USD"]),
        ("They paid Rs 500.", ["Rs 500|money|500|INR"]),
        ("They paid USD 5 million.", ["USD 5 million|money|5000000|USD"]),
        ("It costs 50 cents.", ["50 cents|money|0.5|USD"]),
        ("A $2-million grant was given.", ["$2-million|money|2000000|USD"]),
        ("Sales rose 4.5 percent.", ["4.5 percent|percent|4.5|%"]),
        ("Sales rose 4.5%.", ["4.5%|percent|4.5|%"]),
        ("Sales rose by twelve per cent.", ["twelve per cent|percent|12|%"]),
        ("The lead shrank by 3 percentage points.", ["3 percentage points|percent|3|pp"]),
        ("The road is 12 km long.", ["12 km|quantity|12|km"]),
        ("A 10-mile stretch was closed.", ["10-mile|quantity|10|mi"]),
        ("The fire burned 300 square kilometres.", ["300 square kilometres|quantity|300|km2"]),
        ("It flew at 900 kilometers per hour.", ["900 kilometers per hour|quantity|900|km/h"]),
        ("It was 38 degrees Celsius.", ["38 degrees Celsius|quantity|38|Cel"]),
        ("It was 38°C.", ["38°C|quantity|38|Cel"]),
        ("The boy lost 20 pounds of weight.", ["20 pounds|quantity|20|lb"]),
        ("OPEC pumps two million barrels.", ["two million barrels|quantity|2000000|bbl"]),
        ("The 45-year-old driver died.", ["45-year|quantity|45|year"]),
        ("He is 45 years old.", ["45 years|quantity|45|year"]),
        ("About 2,500 people came.", ["2,500|cardinal|2500"]),
        ("Twenty-five people and a dozen dogs came.", ["Twenty-five|cardinal|25", "a dozen|cardinal|12"]),
        ("Two-thirds of the members agreed.", ["Two-thirds|cardinal|0.6666666666666666"]),
        ("One man died, and one of the others fled.", ["One|cardinal|1"]),
        ("Half a million people marched.", ["Half a million|cardinal|500000"]),
    ] as [(String, [String])]
)
func amountsAreNumbers(_ text: String, _ expected: [String]) throws {
    #expect(try amounts(text) == expected, "\(text)")
}

@Test(
    "No amounts: times, scores, names and ranks",
    arguments: [
        "He came on 3 May 2015 and stayed three days.", "They won 3-2.", "It hit a Boeing 737.", "The S-300 system was sold.",
        "He flew on MH370.",
        "He was No. 10 on the list.", "He came in 20th.", "Several people came.", "No one came.",
    ])
func noAmounts(_ text: String) throws {
    #expect(try amounts(text) == [], "\(text)")
}
