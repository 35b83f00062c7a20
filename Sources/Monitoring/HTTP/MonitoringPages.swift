/// The pages of the monitoring listener, as a function of the request: `/metrics`, `/livez`, `/readyz`, `/startupz`, and `/` for people.
///
/// Pure apart from what it is given to ask; runs on the listener's thread.
struct MonitoringPages: Sendable {
    let registry: MetricsRegistry
    let health: any HealthSource
    /// Shown at `/`: `copydesk 0.1.0`.
    let title: String

    /// - Parameters:
    ///   - path: without the query.
    ///   - accept: the request's `Accept` header.
    func answer(method: String, path: String, accept: String?) -> HTTPAnswer {
        let page: () -> HTTPAnswer
        switch path {
        case "/metrics": page = { metrics(accept: accept) }
        case "/livez": page = { probe(health.healthReport().liveness) }
        case "/readyz": page = { probe(health.healthReport().readiness) }
        case "/startupz": page = { probe(health.healthReport().startup) }
        case "/": page = { status() }
        default: return HTTPAnswer(status: 404, text: "not found; there are /metrics, /livez, /readyz, /startupz and /\n")
        }
        guard method == "GET" || method == "HEAD" else {
            return HTTPAnswer(status: 405, text: "only GET and HEAD\n", headers: [("Allow", "GET, HEAD")])
        }
        return page()
    }

    private func metrics(accept: String?) -> HTTPAnswer {
        let format = ExpositionFormat(accept: accept)
        return HTTPAnswer(status: 200, contentType: format.contentType, body: registry.exposition(format))
    }

    /// 200 when every check passes, else 503; one line a check either way, failing ones marked.
    private func probe(_ checks: [HealthReport.Check]) -> HTTPAnswer {
        let isPassing = checks.allSatisfy(\.isPassing)
        var text = isPassing ? "ok\n" : "failing\n"
        for check in checks {
            text += "\(check.isPassing ? "[+]" : "[-]") \(check.name)\(check.detail.isEmpty ? "" : ": \(Self.oneLine(check.detail))")\n"
        }
        return HTTPAnswer(status: isPassing ? 200 : 503, text: text, headers: [("Cache-Control", "no-store")])
    }

    private func status() -> HTTPAnswer {
        let page = StatusPage(title: title, health: health.healthReport(), report: health.statusReport())
        return HTTPAnswer(
            status: 200, contentType: "text/html; charset=utf-8", body: [UInt8](page.html().utf8),
            headers: [
                ("Cache-Control", "no-store"), ("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'"),
                ("X-Content-Type-Options", "nosniff"),
            ])
    }

    private static func oneLine(_ text: String) -> String {
        var out: [UInt8] = []
        EscapedText.append(text.utf8, to: &out)
        return String(decoding: out, as: UTF8.self)
    }
}
