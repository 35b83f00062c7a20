extension EnrichedRecord {
    func write(_ time: TimeMention, to json: inout JSONWriter) {
        json.object { json in
            json.key("id"); json.string(time.id)
            json.key("start"); json.number(time.start)
            json.key("end"); json.number(time.end)
            json.key("text"); json.string(time.text)
            json.key("type"); json.string(time.type)
            json.key("value"); json.string(time.value)
            if let modifier = time.modifier { json.key("mod"); json.string(modifier) }
            if let quantifier = time.quantifier { json.key("quant"); json.string(quantifier) }
            if let frequency = time.frequency { json.key("freq"); json.string(frequency) }
            if let interval = time.interval {
                json.key("interval")
                json.object { json in
                    json.key("start"); json.string(interval.start)
                    json.key("end"); json.string(interval.end)
                }
            }
            if let anchor = time.anchor { json.key("anchor"); json.string(anchor) }
        }
    }

    func write(_ amount: AmountMention, to json: inout JSONWriter) {
        json.object { json in
            json.key("start"); json.number(amount.start)
            json.key("end"); json.number(amount.end)
            json.key("text"); json.string(amount.text)
            json.key("kind"); json.string(amount.kind.rawValue)
            json.key("value"); json.number(exactly: amount.value)
            json.key("unit"); json.optional(amount.unit)
        }
    }
}
