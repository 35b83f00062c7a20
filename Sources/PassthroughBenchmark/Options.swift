import Kafka

/// `PassthroughBenchmark [--messages N] [--size BYTES,...] [--rounds N] [--bootstrap HOST:PORT,...]`, and for its own children `--child`.
struct Options {
    enum Loop: String, CaseIterable { case c, swift }

    var messages = 100_000
    var sizes = [1024, 4096]
    var rounds = 5
    var bootstrapServers: [String] = []
    var child: Loop?
    var input = "", output = "", partitions = 0

    struct Fault: Error, CustomStringConvertible { let description: String }

    init(_ arguments: [String]) throws {
        var rest = arguments[...]
        while let name = rest.popFirst() {
            guard let value = rest.popFirst() else { throw Fault(description: "'\(name)' needs a value\n\(Self.usage)") }
            switch name {
            case "--messages": messages = try Self.number(name, value)
            case "--size": sizes = try value.split(separator: ",").map { try Self.number(name, String($0)) }
            case "--rounds": rounds = try Self.number(name, value)
            case "--bootstrap": bootstrapServers = value.split(separator: ",").map(String.init)
            case "--child": child = Loop(rawValue: value)
            case "--input": input = value
            case "--output": output = value
            case "--partitions": partitions = try Self.number(name, value)
            default: throw Fault(description: "unknown option '\(name)'\n\(Self.usage)")
            }
        }
    }

    static let usage = "usage: PassthroughBenchmark [--messages N] [--size BYTES,...] [--rounds N] [--bootstrap HOST:PORT,...]"

    private static func number(_ name: String, _ value: String) throws -> Int {
        guard let number = Int(value), number > 0 else { throw Fault(description: "'\(name)' needs a positive number, not '\(value)'") }
        return number
    }

    var work: Workload {
        Workload(bootstrapServers: bootstrapServers, input: input, output: output, partitions: partitions, messages: messages)
    }
}
