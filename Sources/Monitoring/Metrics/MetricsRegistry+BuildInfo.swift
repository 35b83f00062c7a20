extension MetricsRegistry {
    /// Says what was built: `copydesk_build_info{revision="...",version="..."} 1`.
    public func setBuildInfo(version: String, revision: String) { gauge(.buildInfo, [.version: version, .revision: revision]).set(1) }
}
