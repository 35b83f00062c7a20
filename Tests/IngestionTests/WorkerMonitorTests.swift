import Kafka
import Monitoring
import Testing

@testable import Ingestion

@Suite("WorkerMonitor") struct WorkerMonitorTests {
    let monitor = WorkerMonitor(log: LogWriter(level: .error, format: .json).logger("test"), metrics: MetricsRegistry())

    private func failing() -> [String] { monitor.healthReport().readiness.filter { !$0.isPassing }.map(\.name) }

    private func statistics(brokerState: String) -> [UInt8] {
        Array(#"{"type": "consumer", "topics": {}, "brokers": {"b": {"nodeid": 1, "state": "\#(brokerState)"}}}"#.utf8)
    }

    @Test("A worker is not ready while no broker can be reached, which ends when one is heard")
    func brokersOutOfReach() {
        #expect(failing() == ["group"])
        monitor.assigned([TopicPartition("in", 0)])
        #expect(failing() == [])
        monitor.troubled(KafkaError(.transport, "one broker of several"))
        #expect(failing() == [])
        monitor.troubled(KafkaError(.allBrokersDown, "all of them"))
        monitor.statistics(statistics(brokerState: "TRY_CONNECT"))
        #expect(failing() == ["brokers"])
        #expect(!monitor.healthReport().liveness.contains { !$0.isPassing }, "a restart mends no broker")
        monitor.statistics(statistics(brokerState: "UP"))
        #expect(failing() == [])
        monitor.troubled(KafkaError(.allBrokersDown, "all of them"))
        monitor.committed([TopicPartition("in", 0): 1], took: .zero)
        #expect(failing() == [])
    }
}
