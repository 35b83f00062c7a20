import Testing

@testable import Extraction

private func reason(_ payload: [UInt8], type: String? = nil, options: ExtractionOptions = .init()) -> Rejection.Reason? {
    do throws(Rejection) {
        _ = try Pipeline(options: options).run(RawArticle(payload: payload, contentType: type))
        return nil
    } catch {
        return error.reason
    }
}

@Test(
    "What is refused",
    arguments: [
        ("", nil, .empty), ("{", nil, .invalidJSON), (#"{"text":"a""#, nil, .invalidJSON), ("[1]", "application/json", .wrongType),
        (#"{"text":3}"#, nil, .wrongType), (#"{"text":"a","id":7}"#, nil, .wrongType), (#"{"title":"a"}"#, nil, .missingText),
        (#"{"text":null}"#, nil, .missingText), (#"{"html":3}"#, nil, .wrongType),
        ("hello", "application/json", .invalidJSON),
        ("\u{0}\u{1}\u{2}\u{3}", nil, .notText),
    ] as [(String, String?, Rejection.Reason)])
func refused(_ payload: String, _ type: String?, _ expected: Rejection.Reason) {
    #expect(reason(Array(payload.utf8), type: type) == expected)
}

@Test(
    "What is taken",
    arguments: [
        ("hello", nil), ("{not json", "text/plain"), (#"{"text":""}"#, nil), ("\u{FEFF}{\"text\":\"a\"}", nil),
        (#"{"text":"a","html":"<p>"}"#, nil),
        (#"{"html":"<p>a</p>"}"#, nil), ("<!DOCTYPE html><p>a", nil), ("hello", "text/html; charset=utf-8"), (#"{"html":""}"#, nil),
        ("<b>bold</b> beginnings", nil), (#" {"text":"a","extra":{"deep":[1]}}"#, "application/vnd.example+json"),
    ])
func taken(_ payload: String, _ type: String?) { #expect(reason(Array(payload.utf8), type: type) == nil) }

@Test("Sizes are bounded, by the byte")
func sizes() {
    var options = ExtractionOptions()
    options.maxInputBytes = 10
    #expect(reason(Array("0123456789".utf8), options: options) == nil)
    #expect(reason(Array("0123456789a".utf8), options: options) == .tooLarge)
}

@Test("Encodings: a byte order mark goes, UTF-16 is read, invalid bytes are replaced and flagged")
func encodings() throws {
    func text(_ payload: [UInt8]) throws -> (String, [QualityFlag.Code]) {
        let record = try Pipeline().run(RawArticle(payload: payload))
        return (String(decoding: record.source.text, as: UTF8.self), record.source.flags.map(\.code))
    }
    #expect(try text([0xEF, 0xBB, 0xBF, 0x68, 0x69]) == ("hi", []))
    #expect(try text([0xFF, 0xFE, 0x68, 0, 0x69, 0]) == ("hi", []))
    #expect(try text([0xFE, 0xFF, 0, 0x68, 0, 0x69]) == ("hi", []))
    #expect(try text(Array("caf".utf8) + [0xE9] + Array(" au lait is good".utf8)) == ("caf\u{FFFD} au lait is good", [.invalidUTF8]))
}

@Test("Cancellation and deadlines end an extraction")
func limits() async {
    let article = RawArticle(payload: Array("One line.\n\nAnother line.".utf8))
    #expect(throws: Rejection.self) { try Pipeline().run(article, deadline: .now - .seconds(1)) }
    let cancelled = await withTaskGroup(of: Rejection.Reason?.self) { group in
        group.addTask {
            while !Task.isCancelled { await Task.yield() }
            do throws(Rejection) { _ = try Pipeline().run(article) } catch { return error.reason }
            return nil
        }
        group.cancelAll()
        return await group.next() ?? nil
    }
    #expect(cancelled == .cancelled)
}
