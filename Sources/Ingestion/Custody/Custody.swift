import Extraction
import Kafka
import Synchronization

/// Who is being edited, since when and how far; and, with a journal, who was when earlier processes ended.
///
/// Used from the editing threads and from the worker. Without a journal it only watches: then a worker that an article ends meets it again when it is
/// started again.
public final class Custody: Sendable {
    /// One article being edited.
    final class Edit: Sendable {
        let place: ArticlePlace
        let began = ContinuousClock.now
        let line: Int
        /// Index of the last stage that was finished; -1 before the first.
        let stage = Atomic<Int>(-1)

        init(_ place: ArticlePlace, line: Int) {
            self.place = place
            self.line = line
        }

        var lastStage: Stage? {
            let index = stage.load(ordering: .relaxed)
            return Stage.allCases.indices.contains(index) ? Stage.allCases[index] : nil
        }
    }

    /// The edit that the current task is doing.
    @TaskLocal static var edit: Edit?

    private struct State {
        var edits: [Int: Edit] = [:]
        var freeLines: [Int] = []
        var lines = 0
        var suspects = Suspects()
    }

    private let journal: CrashJournal?
    private let state: Mutex<State>
    /// From so many crashes on an article is not tried any more.
    let crashLimit: Int
    /// Whether there are any suspects; read before each edit.
    private let hasSuspectsFlag: Atomic<Bool>

    /// Only watches.
    public init() {
        journal = nil
        state = Mutex(State())
        crashLimit = .max
        hasSuspectsFlag = Atomic(false)
    }

    /// What of an unusable `state.directory` is told.
    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    /// Opens the journal in a folder of this worker alone. Those in work when the last process ended are suspects from now on.
    public init(directory: String, crashLimit: Int) throws(Failure) {
        do throws(CrashJournal.Failure) {
            var (journal, inWork, suspects) = try CrashJournal.open(in: directory)
            suspects.note(crashWith: inWork)
            try journal.keep(suspects)
            journal.clear()
            self.journal = journal
            hasSuspectsFlag = Atomic(!suspects.isEmpty)
            var state = State()
            state.suspects = suspects
            self.state = Mutex(state)
            self.crashLimit = crashLimit
        } catch {
            switch error {
            case .unusable(let path, let reason): throw Failure(description: "state.directory: \(path) cannot be used: \(reason)")
            case .inUse(let path):
                throw Failure(description: "state.directory: another worker uses \(path); give each worker a folder of its own")
            }
        }
    }

    var hasSuspects: Bool { hasSuspectsFlag.load(ordering: .relaxed) }

    /// How often the process ended over this article, as far as this worker knows.
    func crashes(of place: ArticlePlace) -> Int { state.withLock { $0.suspects.crashes[place] ?? 0 } }

    func begin(_ place: ArticlePlace) -> Edit {
        let edit = state.withLock { state in
            let line = state.freeLines.popLast() ?? state.lines
            if line == state.lines { state.lines += 1 }
            let edit = Edit(place, line: line)
            state.edits[line] = edit
            return edit
        }
        journal?.write(place, line: edit.line)
        return edit
    }

    func end(_ edit: Edit) {
        journal?.blank(line: edit.line)
        state.withLock { state in
            state.edits[edit.line] = nil
            state.freeLines.append(edit.line)
        }
    }

    /// Its record, or its dead letter, is out: it is suspected no more.
    func clear(_ place: ArticlePlace) {
        guard hasSuspects else { return }
        let changed: Suspects? = state.withLock { state in
            guard state.suspects.clear(place) else { return nil }
            hasSuspectsFlag.store(!state.suspects.isEmpty, ordering: .relaxed)
            return state.suspects
        }
        // A file that cannot be written leaves a suspect that is edited alone once more: harmless.
        if let changed { try? journal?.keep(changed) }
    }

    /// Those that have been edited for longer than this.
    func overdue(after limit: Duration, now: ContinuousClock.Instant = .now) -> [Edit] {
        state.withLock { $0.edits.values.filter { $0.began.duration(to: now) > limit } }
    }

    /// Whether there is a journal, and so a process that ends itself over an article will not meet it for ever.
    var isKept: Bool { journal != nil }

    /// Has the next process suspect these, and nobody else.
    func accuse(_ edits: [Edit]) {
        let accused = Set(edits.map(\.line))
        for edit in state.withLock({ Array($0.edits.values) }) where !accused.contains(edit.line) { journal?.blank(line: edit.line) }
    }
}

/// Notes how far the article of the current task has come, and passes it on.
struct NotedStages: StageObserver {
    let edit: Custody.Edit
    let observer: any StageObserver

    func finished(_ stage: Stage, took: Duration) {
        if let index = Stage.allCases.firstIndex(of: stage) { edit.stage.store(index, ordering: .relaxed) }
        observer.finished(stage, took: took)
    }
}
