import Extraction
import Glibc
import Ingestion

/// Extracts the articles of files or of standard input, many at once, and prints their records in the order of the input.
///
/// Reading and printing are done here, extraction on threads of its own; no more articles are in memory than are in work.
struct ExtractRun {
    let pipeline: Pipeline
    let threads: ExtractionThreads
    let format: ExtractCommand.InputFormat
    let progress: ProgressDisplay
    let maxInputBytes: Int
    /// nil: records are printed.
    let explanation: ExplanationFormat?
    private let surface = TerminalSurface.output

    /// One article of the input, and what to call it when it fails.
    private struct Item {
        var name: String
        var article: RawArticle
    }

    private enum Outcome: Sendable {
        /// A record, or its explanation.
        case record([UInt8])
        case failed(String)
    }

    /// Results in the order of the input, though they come in any.
    private struct Reorder {
        private var waiting: [Int: Outcome] = [:]
        private var next = 0

        mutating func add(_ outcome: Outcome, at index: Int) { waiting[index] = outcome }

        mutating func pop() -> Outcome? {
            guard let outcome = waiting.removeValue(forKey: next) else { return nil }
            next += 1
            return outcome
        }
    }

    /// What could not be read or printed, which ends the run.
    enum Failure: Error {
        case input(String)
        case output
    }

    private var output = OutputBuffer()
    private(set) var failed = 0

    init(
        pipeline: Pipeline, threads: ExtractionThreads, format: ExtractCommand.InputFormat, maxInputBytes: Int,
        explanation: ExplanationFormat? = nil, progress: ProgressDisplay
    ) {
        self.pipeline = pipeline
        self.threads = threads
        self.format = format
        self.maxInputBytes = maxInputBytes
        self.explanation = explanation
        self.progress = progress
    }

    /// - Parameter files: `-` is standard input.
    mutating func run(_ files: [String]) async throws(Failure) {
        if let explanation { try output.write([UInt8](explanation.frame.opening.utf8)) }
        var items = Items(files: files, format: format, maxInputBytes: maxInputBytes)
        let window = threads.count * 8
        let failure: Failure? = await withTaskGroup(of: (Int, Outcome).self) { group in
            var reorder = Reorder()
            var started = 0, done = 0
            do throws(Failure) {
                while let item = try items.next() {
                    switch item {
                    case .failure(let fault): reorder.add(.failed(fault.message), at: started)
                    case .success(let item):
                        let index = started
                        group.addTask(executorPreference: threads) { [pipeline, explanation, surface] in
                            (index, Self.extract(item, number: index, with: pipeline, explanation, surface))
                        }
                    }
                    started += 1
                    try print(&reorder)
                    if started - done >= window, let (index, outcome) = await group.next() {
                        done += 1
                        reorder.add(outcome, at: index)
                    }
                }
                while let (index, outcome) = await group.next() {
                    reorder.add(outcome, at: index)
                    try print(&reorder)
                }
                try print(&reorder)
                if let explanation { try output.write([UInt8](explanation.frame.closing.utf8)) }
                try output.flush()
                return nil
            } catch {
                group.cancelAll()
                return error
            }
        }
        if let failure { throw failure }
    }

    private static func extract(
        _ item: Item, number: Int, with pipeline: Pipeline, _ explanation: ExplanationFormat?, _ surface: TerminalSurface
    ) -> Outcome {
        do throws(Rejection) {
            let record = try pipeline.run(item.article)
            guard let explanation else { return .record(record.json() + [0x0A]) }
            return .record(explanation.render(record.explanation, number: number, terminal: surface))
        } catch {
            return .failed("\(item.name): \(error.reason.rawValue): \(error.message)")
        }
    }

    private mutating func print(_ reorder: inout Reorder) throws(Failure) {
        while let outcome = reorder.pop() {
            switch outcome {
            case .record(let bytes): try output.write(bytes)
            case .failed(let message):
                failed += 1
                progress.say("copydesk: \(message)")
            }
            if case .failed = outcome { progress.advance(failed: true) } else { progress.advance() }
        }
    }

    /// An article that could not be read; the others go on.
    struct ItemFault: Error { var message: String }

    /// The articles of all inputs, one after another.
    private struct Items {
        let format: ExtractCommand.InputFormat
        let maxInputBytes: Int
        private var files: [String]
        private var lines: (name: String, reader: LineReader, number: Int, descriptor: Int32)?

        init(files: [String], format: ExtractCommand.InputFormat, maxInputBytes: Int) {
            self.files = files.isEmpty ? ["-"] : files
            self.format = format
            self.maxInputBytes = maxInputBytes
        }

        mutating func next() throws(Failure) -> Result<Item, ItemFault>? {
            while true {
                if let item = try nextLine() { return item }
                guard !files.isEmpty else { return nil }
                let file = files.removeFirst()
                let name = file == "-" ? "standard input" : file
                let descriptor = file == "-" ? STDIN_FILENO : open(file, O_RDONLY | O_CLOEXEC)
                guard descriptor >= 0 else { return .failure(ItemFault(message: "\(name): \(String(cString: strerror(errno)))")) }
                if format == .jsonl || (format == .auto && file.hasSuffix(".jsonl")) {
                    // A line holds an envelope, whose escapes can make it up to six times as long as its text.
                    lines = (name, LineReader(descriptor: descriptor, maxBytes: 6 * maxInputBytes + 65_536), 0, descriptor)
                } else {
                    return whole(descriptor, name: name)
                }
            }
        }

        private mutating func nextLine() throws(Failure) -> Result<Item, ItemFault>? {
            while lines != nil {
                do throws(FileFault) {
                    guard let line = try lines?.reader.next() else {
                        if let descriptor = lines?.descriptor, descriptor != STDIN_FILENO { close(descriptor) }
                        lines = nil
                        return nil
                    }
                    lines?.number += 1
                    let name = "\(lines?.name ?? ""):\(lines?.number ?? 0)"
                    switch line {
                    case .bytes(let bytes) where bytes.isEmpty: continue
                    case .bytes(let bytes):
                        return .success(Item(name: name, article: RawArticle(payload: bytes, contentType: "application/json")))
                    case .tooLong(let bytes): return .failure(ItemFault(message: "\(name): too_large: the line has \(bytes) bytes"))
                    }
                } catch {
                    throw .input("\(lines?.name ?? ""): \(error)")
                }
            }
            return nil
        }

        /// One article: everything there is. Reads at most one byte more than is accepted, which the pipeline then refuses by its size.
        private func whole(_ descriptor: Int32, name: String) -> Result<Item, ItemFault> {
            defer { if descriptor != STDIN_FILENO { close(descriptor) } }
            var payload: [UInt8] = []
            do throws(FileFault) {
                while payload.count <= maxInputBytes, case let chunk = try readChunk(descriptor), !chunk.isEmpty { payload += chunk }
            } catch {
                return .failure(ItemFault(message: "\(name): \(error)"))
            }
            let type: String? =
                switch format {
                case .json: "application/json"
                case .text: "text/plain"
                case .html: "text/html"
                case .auto, .jsonl: nil
                }
            return .success(Item(name: name, article: RawArticle(payload: payload, contentType: type)))
        }
    }
}

/// Gathers what goes to standard output into large writes.
private struct OutputBuffer {
    private var bytes: [UInt8] = []

    mutating func write(_ more: [UInt8]) throws(ExtractRun.Failure) {
        bytes += more
        // A person at a terminal, or at the end of a pipe, sees records as they come; a large file gets large writes.
        if bytes.count >= 1 << 16 { try flush() }
    }

    mutating func flush() throws(ExtractRun.Failure) {
        guard !bytes.isEmpty else { return }
        if !StandardStream.output.write(bytes) { throw .output }
        bytes.removeAll(keepingCapacity: true)
    }
}
