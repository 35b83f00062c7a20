#if FAULTS
    import Glibc

    /// Faults that an article can order, to prove what the daemon makes of an extraction that goes wrong. In builds made with `-DFAULTS` only: what
    /// is deployed cannot be asked for any of this.
    enum PlantedFault: String, CaseIterable {
        /// Ends the process.
        case trap
        /// Ends it by a stack that overflows.
        case stack
        /// Goes on for ever, whatever the deadline.
        case hang
        /// Goes on until the deadline.
        case slow

        static let marker = "copydesk-planted-fault:"

        static func meet(in source: Source, within limit: Limit) throws(Rejection) {
            guard let word = source.text.words(after: marker), let fault = PlantedFault(rawValue: word) else { return }
            switch fault {
            case .trap: abort()
            case .stack: _ = deepen(1)
            case .hang: while true { usleep(100_000) }
            case .slow:
                while true {
                    usleep(10_000)
                    try limit.check(.intake)
                }
            }
        }

        @inline(never) private static func deepen(_ depth: Int) -> Int {
            withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { bytes in
                bytes.storeBytes(of: depth, as: Int.self)
                return depth < 0 ? 0 : deepen(depth + 1) + bytes.load(as: Int.self)
            }
        }
    }

    extension [UInt8] {
        /// The letters that follow the first occurrence of the marker.
        fileprivate func words(after marker: String) -> String? {
            guard let text = String(validating: self, as: UTF8.self), let range = text.firstRange(of: marker) else { return nil }
            return String(text[range.upperBound...].prefix { $0.isLetter })
        }
    }
#endif
