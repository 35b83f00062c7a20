/// What CPython 3.11, which spaCy runs on, says of characters: Unicode 14, whatever the version of the standard library here. A character that
/// is younger was unassigned then.
enum UnicodeFacts {
    private static func isKnown(_ scalar: Unicode.Scalar) -> Bool {
        guard let age = scalar.properties.age else { return false }
        return age.major <= 14
    }

    /// `str.isalpha`: the general category is one of the letters.
    static func isAlphabetic(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 { return (0x41...0x5A).contains(scalar.value & ~0x20) }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return isKnown(scalar)
        default: return false
        }
    }

    /// `str.isupper` of one character.
    static func isUppercase(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 { return (0x41...0x5A).contains(scalar.value) }
        return scalar.properties.isUppercase && scalar.properties.generalCategory != .titlecaseLetter && isKnown(scalar)
    }

    /// `str.isdigit`.
    static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 { return (0x30...0x39).contains(scalar.value) }
        guard let type = scalar.properties.numericType, type != .numeric else { return false }
        return isKnown(scalar)
    }

    /// `\d` of a regular expression: the general category Nd.
    static func isDecimal(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 { return (0x30...0x39).contains(scalar.value) }
        return scalar.properties.generalCategory == .decimalNumber && isKnown(scalar)
    }

    /// `\w` of a regular expression: `str.isalnum` or an underscore.
    static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 { return isAlphabetic(scalar) || isDigit(scalar) || scalar == "_" }
        return isAlphabetic(scalar) || scalar.properties.numericType != nil && isKnown(scalar)
    }

    /// `str.isspace`: bidirectional type WS, B or S, or category Zs.
    static func isSpace(_ value: UInt32) -> Bool {
        switch value {
        case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// `str.lower`: full mapping, with the rule for the final sigma (Unicode, section 3.13).
    static func lowercased(_ scalars: some Collection<Unicode.Scalar>) -> String {
        var out = String.UnicodeScalarView()
        for index in scalars.indices {
            let scalar = scalars[index]
            if scalar.value < 0x80 {
                out.append(isUppercase(scalar) ? Unicode.Scalar(UInt8(scalar.value + 0x20)) : scalar)
            } else if scalar == "\u{3A3}" {
                let isFinal = beforeIsCased(scalars[..<index]) && !isCased(scalars[scalars.index(after: index)...])
                out.append(isFinal ? "\u{3C2}" : "\u{3C3}")
            } else if isKnown(scalar) {
                out.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            } else {
                out.append(scalar)
            }
        }
        return String(out)
    }

    /// Whether the next character that is not case-ignorable has a case.
    private static func isCased(_ scalars: some Sequence<Unicode.Scalar>) -> Bool {
        scalars.first { !$0.properties.isCaseIgnorable }?.properties.isCased ?? false
    }

    private static func beforeIsCased(_ scalars: some Collection<Unicode.Scalar>) -> Bool { isCased(Array(scalars).reversed()) }
}
