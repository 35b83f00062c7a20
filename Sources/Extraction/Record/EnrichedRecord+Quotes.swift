extension EnrichedRecord {
    func write(_ quotation: Quotation, to json: inout JSONWriter) {
        json.object { json in
            json.key("id"); json.string(quotation.id)
            json.key("kind"); json.string(quotation.kind.rawValue)
            json.key("start"); json.number(quotation.start)
            json.key("end"); json.number(quotation.end)
            json.key("content")
            if quotation.content.count == 1 {
                write(quotation.content[0], to: &json)
            } else {
                json.array { json in for span in quotation.content { write(span, to: &json) } }
            }
            if let cue = quotation.cue { json.key("cue"); write(cue, to: &json) }
            if let speaker = quotation.speaker {
                json.key("speaker")
                json.object { json in
                    if let entity = speaker.entity { json.key("entity"); json.string(entity) }
                    json.key("mention"); write(speaker.mention, to: &json)
                }
            }
            if let addressee = quotation.addressee { json.key("addressee"); json.string(addressee) }
            if !quotation.via.isEmpty { json.key("via"); json.array { json in for id in quotation.via { json.string(id) } } }
            if let parent = quotation.parent { json.key("parent"); json.string(parent) }
            json.key("flags"); json.array { json in for flag in quotation.flags { json.string(flag.rawValue) } }
            json.key("confidence"); json.number(quotation.confidence)
        }
    }

    private func write(_ span: Quotation.Span, to json: inout JSONWriter) {
        json.object { json in
            json.key("start"); json.number(span.start)
            json.key("end"); json.number(span.end)
            json.key("text"); json.string(span.text)
        }
    }
}
