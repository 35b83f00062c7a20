/// The page at `/`, for the person on call: health, rates, partitions, stages, last troubles. Plain HTML that asks for itself again; no script, and
/// readable on a telephone.
struct StatusPage {
    let title: String
    let health: HealthReport
    let report: StatusReport

    /// Seconds after which a browser asks for it again.
    static let refresh = 5

    func html() -> String {
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="refresh" content="\(Self.refresh)"><title>\(Self.escaped(title))</title><style>\(Self.style)</style></head>
        <body><h1>\(Self.escaped(title))</h1>
        <p class="probes">\(probes)</p>
        \(failing)<h2>Articles</h2>
        \(table(["", "a second", "since start"], report.rates.map { [Self.escaped($0.name), ShortNumber.string($0.perSecond), String($0.total)] }))
        <h2>Partitions</h2>
        \(partitions)
        <h2>Stages, slowest first</h2>
        \(table(["Stage", "ms an article", "share"], report.stages.map { [Self.escaped($0.name), ShortNumber.string($0.mean * 1000), Self.percent($0.share)] }))
        <h2>Last troubles</h2>
        \(troubles)
        <p><a href="/metrics">Metrics</a></p></body></html>

        """
    }

    private var probes: String {
        [("Live", "/livez", health.liveness), ("Ready", "/readyz", health.readiness), ("Started", "/startupz", health.startup)].map {
            name, path, checks in
            let isPassing = checks.allSatisfy(\.isPassing)
            return "<a class=\"\(isPassing ? "good" : "bad")\" href=\"\(path)\">\(name): \(isPassing ? "yes" : "no")</a>"
        }.joined(separator: " ")
    }

    private var failing: String {
        let checks = (health.liveness + health.readiness + health.startup).filter { !$0.isPassing }
        guard !checks.isEmpty else { return "" }
        return "<ul>" + checks.map { "<li>\(Self.escaped($0.name)): \(Self.escaped($0.detail))</li>" }.joined() + "</ul>\n"
    }

    private var partitions: String {
        guard !report.partitions.isEmpty else { return "<p>None: the group has given this worker no partition.</p>" }
        return table(
            ["Partition", "lag", "committed", "in work", "oldest, s", ""],
            report.partitions.map {
                [
                    Self.escaped($0.name), $0.lag.map(String.init) ?? "–", $0.committed.map(String.init) ?? "–", String($0.inWork),
                    $0.oldest.map(ShortNumber.string) ?? "–", $0.isPaused ? "paused" : "",
                ]
            })
    }

    private var troubles: String {
        guard !report.troubles.isEmpty else { return "<p>None since the start.</p>" }
        let rows = report.troubles.map { trouble in
            let times = trouble.count > 1 ? " <b>×\(trouble.count)</b>" : ""
            return "<li><time>\(Timestamp.string(trouble.time))</time>\(times) \(Self.escaped(trouble.text))</li>"
        }
        return "<ul>" + rows.joined(separator: "\n") + "</ul>"
    }

    /// Cells are HTML already.
    private func table(_ heads: [String], _ rows: [[String]]) -> String {
        func row(_ cells: [String], _ tag: String) -> String { "<tr>" + cells.map { "<\(tag)>\($0)</\(tag)>" }.joined() + "</tr>" }
        return "<div><table>" + row(heads, "th") + rows.map { row($0, "td") }.joined(separator: "\n") + "</table></div>"
    }

    static func percent(_ share: Double) -> String { ExpositionPage.number((share * 1000).rounded() / 10) + " %" }

    private static func escaped(_ text: String) -> String { HTMLText.escaped(text.unicodeScalars) }

    private static let style = """
        :root{color-scheme:light dark}body{font:16px/1.4 system-ui,sans-serif;max-width:60rem;margin:1rem auto;padding:0 1rem}\
        h1{font-size:1.3rem}h2{font-size:1rem;margin:1.5rem 0 .3rem}div{overflow-x:auto}table{border-collapse:collapse;\
        font-variant-numeric:tabular-nums}th,td{padding:.2rem .8rem .2rem 0;text-align:right;border-bottom:1px solid #8884;white-space:nowrap}\
        th:first-child,td:first-child{text-align:left}.probes a{display:inline-block;padding:.2rem .7rem;margin:0 .3rem .3rem 0;border-radius:.3rem;\
        color:#fff;text-decoration:none}.good{background:#1a7f37}.bad{background:#b42318}ul{padding-left:1.2rem}li{overflow-wrap:anywhere}\
        @media(max-width:32rem){th,td{padding-right:.5rem;font-size:.85rem}th,td:first-child{white-space:normal;overflow-wrap:anywhere}}
        """
}
