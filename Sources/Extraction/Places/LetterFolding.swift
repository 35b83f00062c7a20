/// Accented Latin letters to plain ASCII ones, as the gazetteer's builder folded them; the table travels in the gazetteer, so that both
/// sides agree whatever Unicode version built it.
struct LetterFolding: Sendable {
    /// Up to four ASCII letters a code point, first in the low byte; 0 where a letter does not fold.
    private var latin: [UInt32] = Array(repeating: 0, count: 0x250 - 0xC0)
    private var additional: [UInt32] = Array(repeating: 0, count: 0x100)

    mutating func set(_ point: UInt32, to letters: UInt32) {
        if 0xC0..<0x250 ~= point {
            latin[Int(point - 0xC0)] = letters
        } else if 0x1E00..<0x1F00 ~= point {
            additional[Int(point - 0x1E00)] = letters
        }
    }

    func letters(_ point: UInt32) -> UInt32 {
        if 0xC0..<0x250 ~= point { return latin[Int(point - 0xC0)] }
        return 0x1E00..<0x1F00 ~= point ? additional[Int(point - 0x1E00)] : 0
    }
}
