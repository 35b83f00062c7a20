extension EnrichedRecord {
    public static let schema = "enriched-article/1"

    /// The record as one line of JSON, its keys in the order of the schema.
    public func json() -> [UInt8] {
        var json = JSONWriter(capacity: copy.text.count * 2 + 4096)
        json.object { json in
            json.key("schema"); json.string(Self.schema)
            json.key("id"); json.string(source.id)
            json.key("url"); json.optional(source.url)
            json.key("publisher"); json.optional(source.publisher)
            json.key("byline"); json.array { json in for name in copy.byline { json.string(name) } }
            json.key("dateline"); write(copy.dateline, to: &json)
            json.key("published"); write(published, to: &json)
            if let language { json.key("language"); write(language, to: &json) }
            json.key("headline"); writeHeadline(to: &json)
            json.key("text"); json.string(utf8: copy.text)
            json.key("blocks"); json.array { json in for block in copy.blocks { write(block, to: &json) } }
            json.key("removed"); json.array { json in for region in copy.removed { write(region, to: &json) } }
            json.key("sentences")
            json.array { json in for sentence in sentences { json.pair(copy.index.scalars(sentence)) } }
            if let entities {
                json.key("entities")
                json.array { json in for entity in entities { write(entity, to: &json) } }
            }
            if let quotes {
                json.key("quotes")
                json.array { json in for quotation in quotes { write(quotation, to: &json) } }
            }
            if let times { json.key("times"); json.array { json in for time in times { write(time, to: &json) } } }
            if let amounts { json.key("amounts"); json.array { json in for amount in amounts { write(amount, to: &json) } } }
            if let events {
                json.key("events")
                json.array { json in for event in events { write(event, to: &json) } }
            }
            if let fingerprint { json.key("fingerprint"); write(fingerprint, to: &json) }
            json.key("quality"); write(quality, to: &json)
            json.key("pipeline")
            json.object { json in
                json.key("version"); json.string(pipeline.version)
                json.key("model"); json.string(pipeline.model)
                json.key("config"); json.string(pipeline.config)
            }
        }
        // Without the room that was left: records wait until they are acknowledged.
        return Array(json.bytes[...])
    }

    private func write(_ dateline: Dateline?, to json: inout JSONWriter) {
        guard let dateline else { return json.null() }
        json.object { json in
            json.key("place"); json.string(dateline.place)
            json.key("agency"); json.optional(dateline.agency)
            json.key("span"); json.span(dateline.scalars)
        }
    }

    private func write(_ date: PublicationDate?, to json: inout JSONWriter) {
        guard let date else { return json.null() }
        json.object { json in
            json.key("value"); json.string(date.value)
            json.key("granularity"); json.string(date.granularity.rawValue)
            json.key("origin"); json.string(date.origin.rawValue)
        }
    }

    private func write(_ language: Language, to json: inout JSONWriter) {
        json.object { json in
            json.key("tag"); json.string(language.tag)
            json.key("confidence"); json.number(language.confidence)
            json.key("reliable"); json.bool(language.reliable)
        }
    }

    private func writeHeadline(to json: inout JSONWriter) {
        guard let block = copy.blocks.first, block.role == .headline else { return json.null() }
        json.object { json in
            json.key("start"); json.number(block.scalars.lowerBound)
            json.key("end"); json.number(block.scalars.upperBound)
            json.key("text"); json.string(utf8: copy.text[block.bytes])
        }
    }

    private func write(_ block: CleanCopy.Block, to json: inout JSONWriter) {
        json.object { json in
            json.key("role"); json.string(block.role.rawValue)
            json.key("start"); json.number(block.scalars.lowerBound)
            json.key("end"); json.number(block.scalars.upperBound)
            if let raw = block.raw { json.key("raw"); json.span(raw) }
            if let node = block.node { json.key("node"); json.string(node) }
            json.key("edits")
            json.array { json in
                for edit in block.edits {
                    json.object { json in
                        json.key("op"); json.string(edit.operation.rawValue)
                        json.key("raw"); json.span(edit.raw)
                        json.key("new"); json.string(edit.new)
                        json.key("reason"); json.string(edit.reason.rawValue)
                    }
                }
            }
        }
    }

    private func write(_ region: CleanCopy.Removed, to json: inout JSONWriter) {
        json.object { json in
            if let raw = region.raw { json.key("raw"); json.span(raw) }
            if let node = region.node { json.key("node"); json.string(node) }
            json.key("text"); json.string(region.text)
            json.key("reason"); json.string(region.reason.rawValue)
            json.key("confidence"); json.number(region.confidence)
        }
    }

    private func write(_ fingerprint: Fingerprint, to json: inout JSONWriter) {
        json.object { json in
            let hex = String(fingerprint.simhash, radix: 16)
            json.key("simhash"); json.string(String(repeating: "0", count: 16 - hex.utf8.count) + hex)
            json.key("minhash"); json.array { json in for value in fingerprint.minhash { json.number(Int(value)) } }
            json.key("shingles"); json.number(fingerprint.shingles)
            json.key("exact"); json.string(fingerprint.exact)
        }
    }

    private func write(_ quality: Quality, to json: inout JSONWriter) {
        json.object { json in
            json.key("decision"); json.string(quality.decision.rawValue)
            json.key("flags")
            json.array { json in
                for flag in quality.flags {
                    json.object { json in
                        json.key("code"); json.string(flag.code.rawValue)
                        json.key("severity"); json.string(flag.severity.rawValue)
                        if !flag.rawSpans.isEmpty || !flag.spans.isEmpty {
                            json.key("spans")
                            json.array { json in
                                for span in flag.spans { json.span(span) }
                                for span in flag.rawSpans {
                                    json.object {
                                        $0.key("raw"); $0.span(span)
                                    }
                                }
                            }
                        }
                    }
                }
            }
            json.key("metrics")
            json.object { json in
                let metrics = quality.metrics
                json.key("raw_chars"); json.number(metrics.rawScalars)
                json.key("text_chars"); json.number(metrics.textScalars)
                json.key("removed_chars"); json.number(metrics.removedScalars)
                json.key("removed_ratio"); json.number(Double(metrics.removedScalars) / Double(max(1, metrics.rawScalars)), decimals: 4)
                json.key("words"); json.number(metrics.words)
                json.key("blocks"); json.number(metrics.blocks)
                json.key("removed"); json.number(metrics.removed)
            }
        }
    }
}

extension JSONWriter {
    mutating func optional(_ text: String?) { if let text { string(text) } else { null() } }

    mutating func span(_ range: Range<Int>) {
        object { json in
            json.key("start"); json.number(range.lowerBound)
            json.key("end"); json.number(range.upperBound)
        }
    }

    mutating func pair(_ range: Range<Int>) {
        array { json in
            json.number(range.lowerBound)
            json.number(range.upperBound)
        }
    }
}
