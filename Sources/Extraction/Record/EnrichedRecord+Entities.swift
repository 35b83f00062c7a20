extension EnrichedRecord {
    func write(_ entity: Entity, to json: inout JSONWriter) {
        json.object { json in
            json.key("id"); json.string(entity.id)
            json.key("type"); json.string(entity.type.rawValue)
            json.key("name"); json.string(entity.name)
            json.key("aliases"); json.array { json in for alias in entity.aliases { json.string(alias) } }
            if let country = entity.country { json.key("country"); json.string(country) }
            if entity.geonames != nil || entity.iso3166 != nil {
                json.key("kb")
                json.object { json in
                    if let geonames = entity.geonames { json.key("geonames"); json.number(geonames) }
                    if let iso3166 = entity.iso3166 { json.key("iso3166"); json.string(iso3166) }
                }
            }
            if let geo = entity.geo {
                json.key("geo")
                json.object { json in
                    json.key("lat"); json.number(geo.latitude, decimals: 4)
                    json.key("lon"); json.number(geo.longitude, decimals: 4)
                    json.key("feature"); json.string(geo.feature)
                    json.key("confidence"); json.number(geo.confidence)
                }
            }
            json.key("salience"); json.number(entity.salience)
            if !entity.roles.isEmpty { json.key("roles"); json.array { json in for role in entity.roles { json.string(role) } } }
            if !entity.affiliations.isEmpty {
                json.key("affiliations"); json.array { json in for organization in entity.affiliations { json.string(organization) } }
            }
            if !entity.members.isEmpty { json.key("members"); json.array { json in for member in entity.members { json.string(member) } } }
            json.key("mentions"); json.array { json in for mention in entity.mentions { write(mention, to: &json) } }
        }
    }

    private func write(_ mention: EntityMention, to json: inout JSONWriter) {
        json.object { json in
            json.key("start"); json.number(mention.start)
            json.key("end"); json.number(mention.end)
            json.key("text"); json.string(mention.text)
            json.key("kind"); json.string(mention.kind.rawValue)
            if let usage = mention.usage { json.key("usage"); json.string(usage.rawValue) }
            if let confidence = mention.confidence { json.key("confidence"); json.number(confidence) }
        }
    }
}
