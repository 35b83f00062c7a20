import Testing

@testable import Extraction

@Test(
    "JSON that is an object",
    arguments: [
        (#"{"a":"b"}"#, ["a": .string(Array("b".utf8))]),
        (
            #" { "a" : null , "b" : [1, {"c": [true, -1.5e+3, "x"]}], "d": 0 } "#,
            ["a": .null, "b": .other("an array"), "d": .other("a number")]
        ),
        (#"{"a":"first","a":"last"}"#, ["a": .string(Array("last".utf8))]),
        (#"{"a":"\"\\\/\b\f\n\r\té€😀"}"#, ["a": .string(Array("\"\\/\u{8}\u{C}\n\r\té€😀".utf8))]),
        (#"{"a":"\ud83d"}"#, ["a": .string(Array("\u{FFFD}".utf8))]),
        (#"{"a":"\ud83d\u0041"}"#, ["a": .string(Array("\u{FFFD}A".utf8))]),
        (#"{"a":"x\ufeff"}"#, ["a": .string(Array("x\u{FEFF}".utf8))]),
        (#"{"a":"\u0000"}"#, ["a": .string([0])]),
        (#"{}"#, [:]),
    ] as [(String, [String: JSONFields.Value])])
func jsonFields(_ document: String, _ expected: [String: JSONFields.Value]) throws {
    #expect(try JSONFields(Array(document.utf8)).values == expected)
}

@Test(
    "What is no JSON object",
    arguments: [
        ("", 0), ("{", 1), (#"{"a"}"#, 4), (#"{"a":}"#, 5), (#"{"a":"b"#, 7), (#"{"a":"b",}"#, 9), (#"{"a":"b"} x"#, 10), (#"{"a":01}"#, 7),
        (#"{"a":1.}"#, 7), (#"{"a":"\x"}"#, 7), (#"{"a":"\u12"}"#, 10), ("{\"a\":\"\n\"}", 6), (#"{"a":NaN}"#, 5), (#"{a:1}"#, 1),
        (#"{"a":tru}"#, 5),
    ])
func notJSON(_ document: String, _ byte: Int) {
    #expect { try JSONFields(Array(document.utf8)) } throws: {
        ($0 as? JSONFields.Fault)?.byte == byte && ($0 as? JSONFields.Fault)?.isOtherValue == false
    }
}

@Test("Other values are told apart", arguments: ["[]", "3", "\"a\"", "true", "null"])
func otherValues(_ document: String) {
    #expect { try JSONFields(Array(document.utf8)) } throws: { ($0 as? JSONFields.Fault)?.isOtherValue == true }
}

@Test("Nesting is bounded")
func nesting() throws {
    let deep = "{\"a\":" + String(repeating: "[", count: 100_000)
    #expect(throws: JSONFields.Fault.self) { try JSONFields(Array(deep.utf8)) }
    let fine = "{\"a\":" + String(repeating: "[", count: 60) + String(repeating: "]", count: 60) + "}"
    #expect(try JSONFields(Array(fine.utf8)).values == ["a": .other("an array")])
}
