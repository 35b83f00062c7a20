/// What the worker is doing, for the person who opens the status page. A value taken at one moment; no article's text stands in it.
public struct StatusReport: Sendable, Equatable {
    /// One partition that this worker owns.
    public struct Partition: Sendable, Equatable {
        /// `articles.raw[3]`.
        public var name: String
        /// Messages from the committed offset to the end; nil while it is not known.
        public var lag: Int64?
        /// The offset to read next, as last committed; nil before the first commit.
        public var committed: Int64?
        /// Articles in work.
        public var inWork: Int
        /// Age of the oldest of them, in seconds.
        public var oldest: Double?
        public var isPaused: Bool

        public init(
            name: String, lag: Int64? = nil, committed: Int64? = nil, inWork: Int = 0, oldest: Double? = nil, isPaused: Bool = false
        ) {
            self.name = name
            self.lag = lag
            self.committed = committed
            self.inWork = inWork
            self.oldest = oldest
            self.isPaused = isPaused
        }
    }

    /// How often something happens.
    public struct Rate: Sendable, Equatable {
        public var name: String
        /// Over the last minute, or since the start.
        public var perSecond: Double
        /// Since the start.
        public var total: UInt64

        public init(name: String, perSecond: Double, total: UInt64) {
            self.name = name
            self.perSecond = perSecond
            self.total = total
        }
    }

    /// A stage of the extraction.
    public struct Stage: Sendable, Equatable {
        public var name: String
        /// Seconds an article, on average since the start.
        public var mean: Double
        /// Of the time of all stages, 0...1.
        public var share: Double

        public init(name: String, mean: Double, share: Double) {
            self.name = name
            self.mean = mean
            self.share = share
        }
    }

    /// Something that went wrong.
    public struct Trouble: Sendable, Equatable {
        /// Milliseconds since 1970; of the last time.
        public var time: Int64
        public var text: String
        /// How often the same has happened since the start.
        public var count: Int

        public init(time: Int64, text: String, count: Int) {
            self.time = time
            self.text = text
            self.count = count
        }
    }

    public var rates: [Rate]
    public var partitions: [Partition]
    /// The slowest first.
    public var stages: [Stage]
    /// The latest first.
    public var troubles: [Trouble]

    public init(rates: [Rate] = [], partitions: [Partition] = [], stages: [Stage] = [], troubles: [Trouble] = []) {
        self.rates = rates
        self.partitions = partitions
        self.stages = stages
        self.troubles = troubles
    }
}
