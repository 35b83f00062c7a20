#include <librdkafka/rdkafka.h>
#include <librdkafka/rdkafka_mock.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>

/* Of the system, what Swift's Glibc module leaves out: a descriptor to wake a thread by, non-blocking as librdkafka asks. */
static inline int rdkafka_shim_event_descriptor(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }
/* And the running thread's name, as `ps -L` shows it; 15 bytes at most. */
static inline void rdkafka_shim_name_thread(const char *name) { prctl(PR_SET_NAME, name, 0, 0, 0); }

/* Swift cannot call variadic functions. This is the one the producer needs, with every field given: `rd_kafka_produceva` would do, but building
 * its array of unions for each message costs more in Swift than this call does in C. A null `headers` means none; on success librdkafka owns
 * `headers`, on failure the caller still does. `timestamp` 0 is now, in milliseconds. */
static inline rd_kafka_resp_err_t rdkafka_shim_produce(
    rd_kafka_t *client, rd_kafka_topic_t *topic, int32_t partition, int flags, const void *value, size_t value_size, const void *key,
    size_t key_size, int64_t timestamp, rd_kafka_headers_t *headers, void *opaque) {
    if (headers)
        return rd_kafka_producev(
            client, RD_KAFKA_V_RKT(topic), RD_KAFKA_V_PARTITION(partition), RD_KAFKA_V_MSGFLAGS(flags),
            RD_KAFKA_V_VALUE((void *)value, value_size), RD_KAFKA_V_KEY(key, key_size), RD_KAFKA_V_TIMESTAMP(timestamp),
            RD_KAFKA_V_HEADERS(headers), RD_KAFKA_V_OPAQUE(opaque), RD_KAFKA_V_END);
    return rd_kafka_producev(
        client, RD_KAFKA_V_RKT(topic), RD_KAFKA_V_PARTITION(partition), RD_KAFKA_V_MSGFLAGS(flags),
        RD_KAFKA_V_VALUE((void *)value, value_size), RD_KAFKA_V_KEY(key, key_size), RD_KAFKA_V_TIMESTAMP(timestamp),
        RD_KAFKA_V_OPAQUE(opaque), RD_KAFKA_V_END);
}

/* The mock cluster's answer to one broker's next request of a kind: an error (or none) after a delay. Variadic in the library. */
static inline rd_kafka_resp_err_t rdkafka_shim_mock_push_request_error(
    rd_kafka_mock_cluster_t *cluster, int32_t broker, int16_t api_key, rd_kafka_resp_err_t error, int delay_ms) {
    return rd_kafka_mock_broker_push_request_error_rtts(cluster, broker, api_key, 1, error, delay_ms);
}
