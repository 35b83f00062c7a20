/// Labels by number, in the order in which they were first met.
struct LabelTable: Sendable {
    private(set) var names: [String] = []
    private var numbers: [String: Int] = [:]

    mutating func index(of name: String) -> Int {
        if let number = numbers[name] { return number }
        numbers[name] = names.count
        names.append(name)
        return names.count - 1
    }

    func find(_ name: String) -> Int? { numbers[name] }
}
