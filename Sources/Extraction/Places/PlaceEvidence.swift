/// Turns the place names of an article into toponyms with what stands around them, for the resolver.
struct PlaceEvidence {
    /// The toponym of each form, or -1.
    private(set) var toponymOfForm: [Int]
    private(set) var toponyms: [Toponym] = []

    init(_ names: NameForms, _ finder: NameFinder, publisher: PublisherEvidence = PublisherEvidence()) {
        toponymOfForm = Array(repeating: -1, count: names.forms.count)
        for (n, form) in names.forms.enumerated() where form.label.isPlace || form.label == .group || form.label == .language {
            // A people is a place's only by its demonym: Tamil is a language of India before it is a village in Poland.
            let senses = form.senses.filter {
                ($0.kind == .demonym) == !form.label.isPlace || form.senses[0].kind == .demonym && form.label.isPlace
            }
            guard !senses.isEmpty || form.label.isPlace else { continue }
            toponymOfForm[n] = toponyms.count
            var toponym = Toponym(senses: senses, mentions: form.spans.count)
            toponym.kind = Self.kind(form.tokens, finder)
            toponyms.append(toponym)
        }
        doubtCommonWords(names, finder)
        linkNeighbours(names, finder)
        add(publisher, names, finder)
    }

    /// "Gulf", "Coast" and "North Eastern" are divisions of some countries: only in articles that name the country. Villages called "Hill" or
    /// "Center" are hardly ever meant.
    private mutating func doubtCommonWords(_ names: NameForms, _ finder: NameFinder) {
        guard let gazetteer = finder.gazetteer else { return }
        let named = Set(toponyms.compactMap { $0.senses.first }.filter { gazetteer.feature($0.place) == .country }.map(\.place))
        for (n, form) in names.forms.enumerated() where toponymOfForm[n] >= 0 {
            guard form.tokens.allSatisfy({ finder.has($0, [.compass, .nature, .generic, .facility]) }) else { continue }
            toponyms[toponymOfForm[n]].senses.removeAll { sense in
                let feature = gazetteer.feature(sense.place)
                if feature == .city, form.tokens.count == 1 { return gazetteer.population(sense.place) < Self.smallTown }
                guard feature == .division || feature == .district, let country = gazetteer.country(sense.place) else { return false }
                return !named.contains(country)
            }
        }
    }

    private static let smallTown = 15_000

    /// The places of the publisher's name: a name of the article that is the same is at home; others stand beside the article's.
    private mutating func add(_ publisher: PublisherEvidence, _ names: NameForms, _ finder: NameFinder) {
        guard let gazetteer = finder.gazetteer else { return }
        var scratch = PlaceName()
        for place in publisher.places {
            var isNamed = false
            for (n, form) in names.forms.enumerated() where toponymOfForm[n] >= 0 {
                guard scratch.normalise(finder.text.bytes(form.tokens), gazetteer.folding), scratch.form == place.form else { continue }
                toponyms[toponymOfForm[n]].isHome = true
                isNamed = true
            }
            if !isNamed { toponyms.append(Toponym(senses: place.senses, isHome: true)) }
        }
    }

    private static func kind(_ tokens: Range<Int>, _ finder: NameFinder) -> Toponym.KindHint {
        let last = tokens.upperBound - 1
        let besides = finder.isJoined(last, last + 1) ? last + 1 : last
        for token in [last, besides] {
            if finder.has(token, .division) {
                let word = String(decoding: finder.text.bytes(token..<(token + 1)), as: UTF8.self).lowercased()
                return word == "county" || word == "parish" || word == "district"
                    ? .district : word == "township" || word == "borough" ? .settlement : .division
            }
        }
        let first = tokens.lowerBound
        if first > 1, finder.isJoined(first - 1, first), finder.text.bytes((first - 1)..<first).elementsEqual("of".utf8) {
            let word = String(decoding: finder.text.bytes((first - 2)..<(first - 1)), as: UTF8.self).lowercased()
            if ["city", "town", "village", "suburb", "capital", "municipality", "port"].contains(word) { return .settlement }
            if ["province", "state", "region", "governorate"].contains(word) { return .division }
            if ["county", "district"].contains(word) { return .district }
            if ["island", "river", "lake", "gulf"].contains(word) { return .nature }
        }
        return finder.has(last, .nature) ? .nature : .any
    }

    /// Containers and neighbours, from what stands between two names.
    private mutating func linkNeighbours(_ names: NameForms, _ finder: NameFinder) {
        var previous: Int?
        for span in names.spans.indices {
            let toponym = toponymOfForm[names.spans[span].form]
            guard toponym >= 0 else { continue }
            defer { previous = span }
            guard let before = previous else { continue }
            let inner = toponymOfForm[names.spans[before].form], left = names.spans[before].tokens, right = names.spans[span].tokens
            guard inner != toponym, right.lowerBound - left.upperBound <= 5,
                (left.upperBound...right.lowerBound).allSatisfy({ finder.isJoined($0 - 1, $0) })
            else { continue }
            let between = Array(left.upperBound..<right.lowerBound)
            if !toponyms[inner].neighbours.contains(toponym) { toponyms[inner].neighbours.append(toponym) }
            if !toponyms[toponym].neighbours.contains(inner) { toponyms[toponym].neighbours.append(inner) }
            guard let link = between.first else { continue }
            let word = finder.text.bytes(link..<(link + 1))
            let isDemonym = names.spans[before].label == .group
            if isDemonym {
                // "the Iraqi city of Mosul", "the Russian capital, Moscow"
                if between.count >= 2,
                    between.contains(where: { finder.text.bytes($0..<($0 + 1)).elementsEqual("of".utf8) || finder.mark($0) == 0x2C })
                {
                    addContainer(inner, of: toponym)
                }
            } else if between.count == 1, word.elementsEqual(",".utf8), isList(span, names, finder) {
                if !toponyms[inner].possibleContainers.contains(toponym) { toponyms[inner].possibleContainers.append(toponym) }
            } else if between.count == 1, word.elementsEqual("in".utf8) || word.elementsEqual(",".utf8) || word.elementsEqual("(".utf8) {
                addContainer(toponym, of: inner)
            } else if between.count == 2, finder.mark(link) == 0x2C, finder.has(between[1], [.compass, .locative]) {
                addContainer(toponym, of: inner)
            } else if finder.isPossessive(link), between.count <= 3 {
                addContainer(inner, of: toponym)
            }
        }
    }

    /// Whether what follows the span, or stands before the one before it, makes a list of the two.
    private func isList(_ span: Int, _ names: NameForms, _ finder: NameFinder) -> Bool {
        func isLinked(_ left: Int, _ right: Int) -> Bool {
            guard names.spans.indices.contains(left), names.spans.indices.contains(right), toponymOfForm[names.spans[left].form] >= 0,
                toponymOfForm[names.spans[right].form] >= 0
            else { return false }
            let gap = names.spans[left].tokens.upperBound..<names.spans[right].tokens.lowerBound
            guard 1...2 ~= gap.count else { return false }
            return gap.allSatisfy { finder.mark($0) == 0x2C || finder.equals($0, "and") || finder.equals($0, "or") }
        }
        return isLinked(span, span + 1) || isLinked(span - 2, span - 1)
    }

    private mutating func addContainer(_ outer: Int, of inner: Int) {
        if !toponyms[inner].containers.contains(outer) { toponyms[inner].containers.append(outer) }
    }
}
