/// What a text last spoke of: where "in April", "the next day" and "that year" start from.
///
/// A history has one thread of dates that goes forward, and looks aside: "a treaty of 1812", "as late as 2004". What stands at the beginning of
/// a sentence, and what goes on from the thread by a year or two, is the thread; another date holds to the end of its paragraph only, unless
/// the text stays there.
struct TimeThread: Sendable {
    struct Anchor: Sendable {
        var fields: CalendarFields
        /// Number of the mention.
        var mention: Int
        var block: Int
    }

    private var main: Anchor?
    private var aside: Anchor?
    /// The last whole day.
    private var day: Anchor?

    /// What holds in a paragraph.
    func current(in block: Int) -> Anchor? {
        if let aside, aside.block == block { return aside }
        return main
    }

    /// What a step by days starts from: the last day that was named in this paragraph or just before it, where what holds is no day itself.
    func lastDay(in block: Int) -> Anchor? {
        if let current = current(in: block), current.fields.date != nil { return current }
        guard let day, block - day.block <= 1, day.fields.year == current(in: block)?.fields.year else { return nil }
        return day
    }

    mutating func tell(_ told: CalendarFields, _ place: TimeResolver.Place) {
        var fields = told.wholeDay
        (fields.season, fields.quarter, fields.half) = (nil, nil, nil)
        let anchor = Anchor(fields: fields, mention: place.mention, block: place.block)
        if fields.date != nil { day = anchor }
        guard let known = main else {
            main = anchor
            return
        }
        if fields.granularity == .year, fields.year == known.fields.year, fields.isBefore == known.fields.isBefore {
            // It says no more than is known.
            aside = nil
            return
        }
        let distance = abs((fields.year ?? 0) - (known.fields.year ?? 0))
        let stays = aside.map { abs((fields.year ?? 0) - ($0.fields.year ?? 0)) <= Self.reach } ?? false
        let goesOn = fields.granularity >= .month && distance <= Self.reach || known.fields.granularity <= .year && distance <= Self.reach
        if place.isInitial && distance <= Self.leap || goesOn || stays {
            main = anchor
            aside = nil
        } else {
            aside = anchor
        }
    }

    /// How many years the thread may step forward or back in the middle of a sentence. Set on WikiWars.
    private static let reach = 2
    /// And at the beginning of one.
    private static let leap = 20
}
