import CVectorKernels
import Foundation

/// The network that scores a transition system's actions: each token's vector goes through a linear layer, then a lower layer gives one vector for
/// each place that a token can have in a state; a state is the sum of its places, and an upper layer scores actions from it.
final class TransitionScorer: Sendable {
    static let width = 64

    let places: Int
    let classes: [TransitionAction]
    private let projection: LinearLayer
    /// To (place, piece, output).
    private let lower: LinearLayer
    private let lowerBias: Tensor
    let padding: Tensor
    /// Inputs x classes, padded to what the kernels take.
    private let upper: Tensor
    private let upperBias: Tensor

    var scoreCount: Int { upperBias.count }

    /// Floats of one token's vectors, all places.
    var rowSize: Int { places * 2 * Self.width }

    init(_ folder: ModelFolder, component: String, places: Int, classCount: Int) throws(ModelFault) {
        self.places = places
        let file = try LayerFile(folder.messagePack("\(component)/model"))
        let linear = try file.layer(named: "linear", "W", shape: [Self.width, TokenEncoder.width])
        projection = LinearLayer(
            weights: try linear.tensor("W", shape: [Self.width, TokenEncoder.width]).transposed(),
            bias: try linear.tensor("b", shape: [Self.width]))
        let shape = [places, Self.width, 2, Self.width]
        let affine = try file.layer(named: "precomputable_affine", "W", shape: shape)
        let weights = try affine.tensor("W", shape: shape), pad = try affine.tensor("pad", shape: [1, places, Self.width, 2])
        let bias = try affine.tensor("b", shape: [Self.width, 2])
        let rowSize = places * 2 * Self.width
        // Outputs of piece 0 first, then those of piece 1, within each place.
        func place(_ place: Int, _ output: Int, _ piece: Int) -> Int { place * 2 * Self.width + piece * Self.width + output }
        lower = LinearLayer(
            weights: Tensor(shape: [Self.width, rowSize]) { out in
                for f in 0..<places {
                    for o in 0..<Self.width {
                        for p in 0..<2 {
                            let row = weights.values + ((f * Self.width + o) * 2 + p) * Self.width
                            for input in 0..<Self.width { out[input * rowSize + place(f, o, p)] = row[input] }
                        }
                    }
                }
            }, bias: nil)
        padding = Tensor(shape: [rowSize]) { out in
            for f in 0..<places {
                for o in 0..<Self.width { for p in 0..<2 { out[place(f, o, p)] = pad.values[(f * Self.width + o) * 2 + p] } }
            }
        }
        lowerBias = Tensor(shape: [2 * Self.width]) { out in
            for o in 0..<Self.width { for p in 0..<2 { out[p * Self.width + o] = bias.values[o * 2 + p] } }
        }
        let top = try file.layer(named: "linear", "W", shape: [classCount, Self.width])
        let rows = try top.tensor("W", shape: [classCount, Self.width]), topBias = try top.tensor("b", shape: [classCount])
        let columns = (classCount + 15) / 16 * 16
        upper = Tensor(shape: [Self.width, columns]) { out in
            for c in 0..<classCount { for input in 0..<Self.width { out[input * columns + c] = rows.row(c)[input] } }
        }
        upperBias = Tensor(shape: [columns]) { out in for c in 0..<classCount { out[c] = topBias.values[c] } }
        classes = try TransitionAction.read(folder, component: component)
        guard classes.count == classCount else {
            throw ModelFault.unexpected(
                file: folder.url.appending(path: "\(component)/moves").path, what: "the number of actions", expected: "\(classCount)",
                found: "\(classes.count)")
        }
    }

    /// The vectors of all places for each token: `count` rows of `rowSize`. `projected` is scratch of `count` rows of `width`.
    func prepare(
        _ vectors: UnsafePointer<Float>, count: Int, projected: UnsafeMutablePointer<Float>, into rows: UnsafeMutablePointer<Float>
    ) {
        projection.apply(vectors, rows: count, into: projected)
        lower.apply(projected, rows: count, into: rows)
    }

    /// The hidden layer of a state whose places hold these vectors.
    func state(_ vectors: UnsafePointer<UnsafePointer<Float>?>, into hidden: UnsafeMutablePointer<Float>) {
        copydesk_state(vectors, places, lowerBias.values, Self.width, hidden)
    }

    /// The scores of all classes in the state of this hidden layer: `scoreCount` numbers, of which those beyond the classes mean nothing.
    func score(_ hidden: UnsafePointer<Float>, into scores: UnsafeMutablePointer<Float>) {
        copydesk_scores(upper.values, upperBias.values, hidden, Self.width, scoreCount, scores)
    }
}

/// The choice of the class with the highest score among those that are allowed, the first of equals.
struct Contest {
    private(set) var winner: Int?
    private var best = -Float.infinity
    private var second = -Float.infinity

    /// How far the winner is above all others.
    var margin: Float { best - second }

    mutating func enter(_ range: Range<Int>, _ scores: UnsafePointer<Float>) {
        for index in range where scores[index] > second {
            if scores[index] > best {
                second = best
                best = scores[index]
                winner = index
            } else {
                second = scores[index]
            }
        }
    }
}

/// One action of a transition system: its number in spaCy, and its label.
struct TransitionAction: Sendable, Equatable {
    let number: Int
    let label: String

    /// The classes in the order of the network's outputs: by number, then by frequency and label, both descending.
    static func read(_ folder: ModelFolder, component: String) throws(ModelFault) -> [TransitionAction] {
        let document = try folder.messagePack("\(component)/moves")
        guard let text = document.string(document.member("moves", of: document.root)),
            let moves = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: [String: Int]]
        else { throw document.fault("'moves'", expected: "a JSON object of labels by action") }
        var usual: [(action: TransitionAction, frequency: Int)] = [], late = usual
        for (number, labels) in moves.compactMap({ entry in Int(entry.key).map { ($0, entry.value) } }).sorted(by: { $0.0 < $1.0 }) {
            let sorted = labels.sorted { a, b in a.value != b.value ? a.value > b.value : precedes(b.key, a.key) }
            for (label, frequency) in sorted {
                let entry = (TransitionAction(number: number, label: label), frequency)
                if frequency < 0 { late.append(entry) } else { usual.append(entry) }
            }
        }
        late.sort { a, b in a.frequency != b.frequency ? a.frequency > b.frequency : precedes(b.action.label, a.action.label) }
        return usual.map(\.action) + late.map(\.action)
    }

    /// By code point, as Python compares.
    private static func precedes(_ a: String, _ b: String) -> Bool { a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars) }
}
