import Glibc

/// What the kernel knows about this process, read from `/proc` when the metrics are asked for. Names and meanings are those every Prometheus client
/// library exposes. What cannot be read is left as it was.
public enum ProcessMetrics {
    /// Adds the `process_...` metrics to a registry.
    public static func register(in registry: MetricsRegistry) {
        let memory = registry.gauge(.processResidentMemory)
        let cpu = registry.counter(.processCPU)
        let descriptors = registry.gauge(.processOpenDescriptors)
        if let start = startTime() { registry.gauge(.processStartTime).set(start) }
        registry.beforeExposition {
            if let bytes = residentBytes() { memory.set(bytes) }
            cpu.raise(to: cpuNanoseconds())
            if let count = openDescriptors() { descriptors.set(count) }
        }
    }

    /// Bytes of memory in use now; nil where there is no `/proc`.
    public static func residentBytes() -> Int? {
        let fields = words(of: "/proc/self/statm")
        guard fields.count > 1, let pages = Int(fields[1]) else { return nil }
        return pages * sysconf(Int32(_SC_PAGESIZE))
    }

    /// CPU time of all threads so far.
    public static func cpuNanoseconds() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }

    static func openDescriptors() -> Int? {
        guard let folder = opendir("/proc/self/fd") else { return nil }
        defer { closedir(folder) }
        var count = 0
        while readdir(folder) != nil { count += 1 }
        return count - 3  // `.`, `..`, and the descriptor that reads the folder
    }

    /// Seconds since 1970: when the machine started, and how long after that the process did.
    static func startTime() -> Double? {
        // The program's name, in parentheses, may hold anything; the fields are counted from behind it. Starting time is field 22 of proc(5).
        guard let close = bytes(of: "/proc/self/stat").lastIndex(of: UInt8(ascii: ")")) else { return nil }
        let fields = split(bytes(of: "/proc/self/stat").dropFirst(close + 1))
        guard fields.count > 19, let ticks = Double(fields[19]) else { return nil }
        let lines = words(of: "/proc/stat")
        guard let at = lines.firstIndex(of: "btime"), at + 1 < lines.count, let boot = Double(lines[at + 1]) else { return nil }
        return boot + ticks / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    private static func words(of path: String) -> [String] { split(bytes(of: path)[...]) }

    private static func split(_ bytes: ArraySlice<UInt8>) -> [String] {
        bytes.split { $0 == 0x20 || $0 == 0x0A }.map { String(decoding: $0, as: UTF8.self) }
    }

    /// Everything in a small file of `/proc`; empty when it cannot be read.
    private static func bytes(of path: String) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        var all: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 16_384)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            guard count > 0 else { return all }
            all.append(contentsOf: buffer[..<count])
        }
    }
}
