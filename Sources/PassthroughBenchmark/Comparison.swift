import Glibc
import Kafka

/// Runs both loops in turn on the same input, for each message size, and prints what a message costs.
struct Comparison {
    let options: Options

    /// The embedded cluster keeps 5 MiB of each partition; 4 leave room for what a batch weighs around its values.
    private static let bytesOfPartition = 4 << 20

    func run() async throws {
        let cluster = options.bootstrapServers.isEmpty ? try EmbeddedCluster() : nil
        let servers = cluster?.bootstrapServers ?? options.bootstrapServers
        print("librdkafka \(Library.version), \(cluster == nil ? servers.joined(separator: ",") : "embedded cluster")")
        print("\(options.messages) messages, medians of \(options.rounds) rounds; client CPU (user and system) and largest memory")
        for size in options.sizes {
            let input = "passthrough-in-\(size)-\(getpid())", output = "passthrough-out-\(size)-\(getpid())"
            let partitions: Int
            if let cluster {
                partitions = max(4, (options.messages * (size + 100) + Self.bytesOfPartition - 1) / Self.bytesOfPartition)
                try cluster.createTopic(input, partitions: partitions)
                try cluster.createTopic(output, partitions: partitions)
            } else {
                partitions = try await self.partitions(of: input, servers)
                guard try await self.partitions(of: output, servers) >= partitions else {
                    throw Options.Fault(description: "'\(output)' has fewer partitions than '\(input)'")
                }
            }
            try await fill(input, partitions: partitions, size: size, servers)
            var cost: [Options.Loop: [Double]] = [:], memory: [Options.Loop: Int] = [:]
            for round in 0..<options.rounds {
                for loop in round % 2 == 0 ? Options.Loop.allCases : Options.Loop.allCases.reversed() {
                    let (seconds, bytes) = try measure(
                        loop,
                        Workload(
                            bootstrapServers: servers, input: input, output: output, partitions: partitions, messages: options.messages))
                    cost[loop, default: []].append(seconds * 1e6 / Double(options.messages))
                    memory[loop] = max(memory[loop] ?? 0, bytes)
                }
            }
            let medians = cost.mapValues { $0.sorted()[$0.count / 2] }
            for loop in Options.Loop.allCases {
                let each = (cost[loop] ?? []).map { rounded($0) }.joined(separator: " ")
                print("  \(size) bytes, \(loop): \(rounded(medians[loop] ?? 0)) us a message (\(each)), \((memory[loop] ?? 0) >> 20) MiB")
            }
            print("  \(size) bytes, swift / c: \(rounded((medians[.swift] ?? 0) / (medians[.c] ?? 1)))")
        }
    }

    private func rounded(_ number: Double) -> String {
        let hundredths = Int((number * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }

    /// Has the broker make the topic by writing to it, if it does that.
    private func partitions(of topic: String, _ servers: [String]) async throws -> Int {
        let producer = try Producer(ProducerConfiguration(client: ClientConfiguration(bootstrapServers: servers)))
        _ = try await producer.send(Record(topic: topic, partition: 0, value: nil))
        guard let count = try await producer.partitionCount(of: topic) else { throw Options.Fault(description: "no topic '\(topic)'") }
        try await producer.close(timeout: .seconds(10))
        return count
    }

    private func fill(_ topic: String, partitions: Int, size: Int, _ servers: [String]) async throws {
        let producer = try Producer(ProducerConfiguration(client: ClientConfiguration(bootstrapServers: servers)))
        var value = [UInt8](repeating: 0, count: size), reported = 0
        var generator = SystemRandomNumberGenerator()
        for index in value.indices { value[index] = UInt8.random(in: 0...255, using: &generator) }
        for number in 0..<options.messages {
            let record = Record(topic: topic, partition: Int32(number % partitions), key: Array("article-\(number)".utf8), value: value)
            while true {
                do throws(KafkaError) {
                    try producer.enqueue(record, token: UInt64(number))
                    break
                } catch {
                    guard error.code == .queueFull else { throw error }
                    reported += try await producer.deliveries().count
                }
            }
        }
        while reported < options.messages { reported += try await producer.deliveries().count }
        try await producer.close(timeout: .seconds(10))
    }

    /// Runs one loop in a process of its own. Returns its CPU seconds and its largest resident size in bytes.
    private func measure(_ loop: Options.Loop, _ work: Workload) throws -> (Double, Int) {
        let arguments = [
            CommandLine.arguments[0], "--child", loop.rawValue, "--bootstrap", work.bootstrapServers.joined(separator: ","), "--input",
            work.input,
            "--output", work.output, "--partitions", "\(work.partitions)", "--messages", "\(work.messages)",
        ]
        var child = pid_t()
        let failure = withCStrings(arguments) { pointers in
            posix_spawn(&child, "/proc/self/exe", nil, nil, pointers.map { UnsafeMutablePointer(mutating: $0) }, environ)
        }
        guard failure == 0 else { throw Options.Fault(description: "cannot start a process (errno \(failure))") }
        var status: Int32 = 0, usage = rusage()
        guard wait4(child, &status, 0, &usage) == child, status == 0 else {
            throw Options.Fault(description: "the loop in \(loop) failed (status \(status))")
        }
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        return (seconds(usage.ru_utime) + seconds(usage.ru_stime), usage.ru_maxrss << 10)
    }
}
