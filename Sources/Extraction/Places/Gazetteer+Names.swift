extension Gazetteer {
    /// What the normal form `form` may mean, the biggest first.
    func postings(of form: some Collection<UInt8>) -> ArraySlice<UInt32> {
        let key = PlaceName.key(form), bucket = Int(key >> 48)
        guard bucket + 1 < buckets.count else { return [] }
        var low = Int(buckets[bucket]), high = Int(buckets[bucket + 1])
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        guard low < keys.count, keys[low] == key else { return [] }
        return postings[Int(keyStarts[low])..<Int(keyStarts[low + 1])]
    }

    static func sense(_ posting: UInt32) -> Sense {
        Sense(place: Place(posting >> 2), kind: NameKind(rawValue: UInt8(posting & 3)) ?? .alternate)
    }

    /// What `name`, as printed (UTF-8), may mean: as an abbreviation written exactly so, else as a name, spelling or demonym.
    func senses(of name: ArraySlice<UInt8>, _ scratch: inout PlaceName) -> [Sense] {
        var found: [Sense] = []
        if name.count <= 8 {
            found = postings(of: [0x3D] + name).map(Self.sense)
        }
        if found.isEmpty, scratch.normalise(name, folding) {
            found = postings(of: scratch.form).map(Self.sense)
        }
        return found
    }

    /// The same for a string; for tests and tables.
    func senses(of name: String) -> [Sense] {
        var scratch = PlaceName()
        return senses(of: Array(name.utf8)[...], &scratch)
    }
}
