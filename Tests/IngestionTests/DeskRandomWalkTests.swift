import Kafka
import Testing

@testable import Ingestion

/// A small world around one desk: partitions with endless articles, a broker that remembers positions and what was published, a group
/// that takes partitions away and gives them back. It checks what a user would: nothing committed that was not acknowledged, keys in
/// order, bounds kept.
private struct World {
    struct Published: Hashable { let partition: TopicPartition, offset: Int64 }

    var desk: Desk<Ticket>
    var random: SplitMix
    let partitions = (0..<4).map { TopicPartition("raw", $0) }
    let keys = 3
    var owned: Set<TopicPartition> = []
    var fetchFrom: [TopicPartition: Int64] = [:]
    var positions: [TopicPartition: Int64] = [:]
    var acknowledged: Set<Published> = []
    var paused: Set<TopicPartition> = []
    var extracting: [Ticket: (place: Published, key: Int)] = [:]
    var inFlight: [(ticket: Ticket, place: Published)] = []
    var lastPublished: [TopicPartition: [Int: Int64]] = [:]
    var isRevoking = false
    var hasStopped = false

    init(seed: UInt64, ordering: Ordering) {
        random = SplitMix(seed: seed)
        desk = Desk(.init(ordering: ordering, total: .init(articles: 20, bytes: 4000), lane: .init(articles: 8, bytes: 1500)))
    }

    func key(of place: Published) -> Int { Int(place.offset) % keys }

    mutating func take(_ actions: [Desk<Ticket>.Action]) {
        for action in actions {
            switch action {
            case .publish(let results):
                for (ticket, _) in results {
                    guard let article = extracting.removeValue(forKey: ticket) else {
                        Issue.record("published what was not in extraction")
                        continue
                    }
                    let last = lastPublished[article.place.partition]?[article.key]
                    if desk.configuration.ordering == .key, let last { #expect(last < article.place.offset) }
                    lastPublished[article.place.partition, default: [:]][article.key] = article.place.offset
                    inFlight.append((ticket, article.place))
                }
            case .pause(let partition): #expect(paused.insert(partition).inserted == true)
            case .resume(let partition): #expect(paused.remove(partition) != nil, "resuming what is not paused re-delivers")
            case .admitMore: #expect(desk.room > 0)
            case .commit(let due):
                for (partition, position) in due {
                    #expect(owned.contains(partition), "a commit for a partition of somebody else")
                    for offset in (positions[partition] ?? 0)..<position {
                        #expect(
                            acknowledged.contains(Published(partition: partition, offset: offset)), "committed before it was acknowledged")
                    }
                    positions[partition] = position
                }
                desk.noteCommitted(due)
            case .release(let partitions):
                owned.subtract(partitions)
                paused.subtract(partitions)
                isRevoking = false
            case .stop: hasStopped = true
            }
        }
    }

    mutating func step() {
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<3 where !isRevoking && owned.count < partitions.count:
            let given = partitions.filter { !owned.contains($0) && Bool.random(using: &random) }
            owned.formUnion(given)
            for partition in given {
                fetchFrom[partition] = positions[partition] ?? 0
                lastPublished[partition] = nil
            }
            desk.assign(given)
        case 3 where !isRevoking && !owned.isEmpty:
            isRevoking = true
            take(desk.revoke(owned.sorted()))
        case 4 where !owned.isEmpty:
            take(desk.lose(owned.sorted()))
        case 5: take(desk.expireRevocation())
        case 6..<10: take(desk.commitDue())
        case 10..<55:
            guard desk.room > 0, let partition = owned.subtracting(paused).sorted().randomElement(using: &random) else { return }
            let place = Published(partition: partition, offset: fetchFrom[partition] ?? 0)
            let key = key(of: place)
            guard let admitted = desk.admit(partition, offset: place.offset, key: [UInt8(key)], bytes: .random(in: 1...400, using: &random))
            else {
                return
            }
            fetchFrom[partition] = place.offset + 1
            extracting[admitted.ticket] = (place, key)
            take(admitted.actions)
        case 55..<78: finishOne()
        default: acknowledgeOne()
        }
        #expect(desk.total.articles == desk.works.count)
        #expect(desk.total.articles <= 20)
    }

    mutating func finishOne() {
        guard let ticket = extracting.keys.sorted().randomElement(using: &random) else { return }
        take(desk.finish(ticket, with: ticket))
        if desk.works[ticket] == nil { extracting[ticket] = nil }
    }

    mutating func acknowledgeOne() {
        guard !inFlight.isEmpty else { return }
        let (ticket, place) = inFlight.remove(at: .random(in: inFlight.indices, using: &random))
        acknowledged.insert(place)
        take(desk.acknowledge(ticket))
    }
}

@Test("A desk keeps its promises over random walks", arguments: [1, 2, 3, 4, 5, 6] as [UInt64], Ordering.allCases)
func deskRandomWalk(seed: UInt64, ordering: Ordering) {
    var world = World(seed: seed, ordering: ordering)
    for _ in 0..<20_000 { world.step() }
    #expect(world.positions.values.reduce(0, +) > 100, "seed \(seed): the walk got nowhere")
    world.take(world.desk.drain())
    for _ in 0..<2_000 where !world.hasStopped {
        world.finishOne()
        world.acknowledgeOne()
    }
    #expect(world.hasStopped, "seed \(seed): a drain with everything answered must end")
    #expect(world.desk.works.isEmpty && world.desk.total.articles == 0 && world.desk.total.bytes == 0)
}
