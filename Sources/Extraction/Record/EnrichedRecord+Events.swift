extension EnrichedRecord {
    func write(_ event: Event, to json: inout JSONWriter) {
        json.object { json in
            json.key("id"); json.string(event.id)
            json.key("type"); json.string(event.type.rawValue)
            if let mode = event.mode { json.key("mode"); json.string(mode) }
            if let cameo = event.cameo { json.key("cameo"); json.string(cameo) }
            json.key("quad"); json.number(event.type.quad)
            json.key("actors"); json.array { json in for actor in event.actors { write(actor, to: &json) } }
            json.key("recipients"); json.array { json in for recipient in event.recipients { write(recipient, to: &json) } }
            if let time = event.time {
                json.key("time")
                json.object { json in
                    json.key("ref"); json.optional(time.reference)
                    json.key("start"); json.optional(time.start)
                    json.key("end"); json.optional(time.end)
                }
            }
            if let place = event.place { json.key("place"); json.string(place) }
            json.key("mentions"); json.array { json in for mention in event.mentions { write(mention, to: &json) } }
            json.key("attribution")
            json.array { json in
                for (number, mention) in event.mentions.enumerated() {
                    json.object { json in
                        json.key("mention"); json.number(number)
                        json.key("source")
                        if mention.sources.isEmpty {
                            json.string("narrator")
                        } else {
                            json.array { json in for source in mention.sources { json.string(source) } }
                        }
                    }
                }
            }
            json.key("realis"); json.string(event.realis.rawValue)
            json.key("confidence"); json.number(event.confidence)
        }
    }

    private func write(_ participant: EventParticipant, to json: inout JSONWriter) {
        json.object { json in
            json.key("entity"); json.string(participant.entity)
            if let country = participant.country { json.key("country"); json.string(country) }
            if let sector = participant.sector { json.key("sector"); json.string(sector) }
            json.key("mention"); json.span(participant.mention)
        }
    }

    private func write(_ mention: EventMention, to json: inout JSONWriter) {
        json.object { json in
            json.key("start"); json.number(mention.start)
            json.key("end"); json.number(mention.end)
            json.key("text"); json.string(mention.text)
        }
    }
}
