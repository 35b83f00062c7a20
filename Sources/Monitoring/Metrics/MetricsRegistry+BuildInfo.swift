extension MetricsRegistry {
    /// Says what is running: `copydesk_build_info{kafka_library="2.0.2",version="0.1.0"} 1`. The library is loaded when the program starts, so its
    /// version is not a matter of the build.
    public func setBuildInfo(version: String, kafkaLibrary: String) {
        gauge(.buildInfo, [.version: version, .kafkaLibrary: kafkaLibrary]).set(1)
    }
}
