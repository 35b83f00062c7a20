/// What can be wrong with a command line.
enum UsageFault: Error, Equatable {
    case noCommand
    case unknownCommand(String, nearest: String?)
    case unknownOption(String, nearest: String?)
    case missingValue(option: String, value: String)
    case valueForFlag(String)
    case repeated(String)
    case missing(String)
    case notANumber(option: String, String)
    case outOfRange(option: String, Int, allowed: ClosedRange<Int>)
    case notOneOf(option: String, String, allowed: [String], nearest: String?)
    case unexpectedOperand(String)

    var message: String {
        switch self {
        case .noCommand: "a command is missing"
        case .unknownCommand(let name, let near): "unknown command '\(name)'" + Self.suggestion(near)
        case .unknownOption(let name, let near): "unknown option '\(name)'" + Self.suggestion(near)
        case .missingValue(let option, let value): "\(option) needs a value: \(option) \(value)"
        case .valueForFlag(let option): "\(option) takes no value"
        case .repeated(let option): "\(option) is given twice"
        case .missing(let option): "\(option) is missing"
        case .notANumber(let option, let text): "\(option) must be a whole number, and is '\(text)'"
        case .outOfRange(let option, let value, let allowed):
            "\(option) is \(value); it can be \(allowed.lowerBound) to \(allowed.upperBound)"
        case .notOneOf(let option, let text, let allowed, let near):
            "\(option) is '\(text)'; it can be \(allowed.joined(separator: ", "))" + Self.suggestion(near)
        case .unexpectedOperand(let text): "'\(text)' is one argument too many"
        }
    }

    private static func suggestion(_ nearest: String?) -> String { nearest.map { " (did you mean '\($0)'?)" } ?? "" }
}
