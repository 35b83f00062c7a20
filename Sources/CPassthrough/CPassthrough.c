#include "CPassthrough.h"

#include <librdkafka/rdkafka.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

typedef struct {
    long acknowledged;
    long failed;
    int64_t *next; /* by partition, the offset to commit */
} progress_t;

static void delivered(rd_kafka_t *client, const rd_kafka_message_t *message, void *opaque) {
    progress_t *progress = opaque;
    (void)client;
    if (message->err) {
        progress->failed++;
        return;
    }
    /* Output partition and order are the input's, so the last acknowledged offset is the one before which all are. */
    progress->next[message->partition] = (int64_t)(intptr_t)message->_private + 1;
    progress->acknowledged++;
}

static rd_kafka_t *make(rd_kafka_type_t kind, const char *const *properties, progress_t *progress) {
    char reason[512];
    rd_kafka_conf_t *settings = rd_kafka_conf_new();
    for (; *properties; properties += 2)
        if (rd_kafka_conf_set(settings, properties[0], properties[1], reason, sizeof reason) != RD_KAFKA_CONF_OK) {
            fprintf(stderr, "%s: %s\n", properties[0], reason);
            rd_kafka_conf_destroy(settings);
            return NULL;
        }
    if (kind == RD_KAFKA_PRODUCER) {
        rd_kafka_conf_set_dr_msg_cb(settings, delivered);
        rd_kafka_conf_set_opaque(settings, progress);
    }
    rd_kafka_t *client = rd_kafka_new(kind, settings, reason, sizeof reason);
    if (!client) {
        fprintf(stderr, "%s\n", reason);
        rd_kafka_conf_destroy(settings);
    }
    return client;
}

static void commit(rd_kafka_t *consumer, const char *topic, int partitions, const progress_t *progress, int in_background) {
    rd_kafka_topic_partition_list_t *offsets = rd_kafka_topic_partition_list_new(partitions);
    for (int i = 0; i < partitions; i++)
        if (progress->next[i] > 0) rd_kafka_topic_partition_list_add(offsets, topic, i)->offset = progress->next[i];
    if (offsets->cnt > 0) rd_kafka_commit(consumer, offsets, in_background);
    rd_kafka_topic_partition_list_destroy(offsets);
}

static int hand_on(rd_kafka_t *producer, rd_kafka_topic_t *output, const rd_kafka_message_t *message) {
    rd_kafka_headers_t *headers = NULL, *copy = NULL;
    if (rd_kafka_message_headers(message, &headers) == RD_KAFKA_RESP_ERR_NO_ERROR) copy = rd_kafka_headers_copy(headers);
    for (;;) {
        rd_kafka_resp_err_t error = rd_kafka_producev(
            producer, RD_KAFKA_V_RKT(output), RD_KAFKA_V_PARTITION(message->partition), RD_KAFKA_V_MSGFLAGS(RD_KAFKA_MSG_F_COPY),
            RD_KAFKA_V_VALUE(message->payload, message->len), RD_KAFKA_V_KEY(message->key, message->key_len),
            RD_KAFKA_V_TIMESTAMP(rd_kafka_message_timestamp(message, NULL)), RD_KAFKA_V_HEADERS(copy),
            RD_KAFKA_V_OPAQUE((void *)(intptr_t)message->offset), RD_KAFKA_V_END);
        if (error == RD_KAFKA_RESP_ERR_NO_ERROR) return 0;
        if (error != RD_KAFKA_RESP_ERR__QUEUE_FULL) {
            fprintf(stderr, "produce: %s\n", rd_kafka_err2str(error));
            if (copy) rd_kafka_headers_destroy(copy);
            return 1;
        }
        rd_kafka_poll(producer, 100);
    }
}

int passthrough(const char *input, const char *output, int partitions, long messages, const char *const *consumer_properties,
                const char *const *producer_properties) {
    progress_t progress = {0, 0, calloc((size_t)partitions, sizeof(int64_t))};
    rd_kafka_t *consumer = make(RD_KAFKA_CONSUMER, consumer_properties, NULL);
    rd_kafka_t *producer = make(RD_KAFKA_PRODUCER, producer_properties, &progress);
    if (!consumer || !producer) return 1;
    rd_kafka_poll_set_consumer(consumer);
    rd_kafka_topic_t *out = rd_kafka_topic_new(producer, output, NULL);
    rd_kafka_topic_partition_list_t *assignment = rd_kafka_topic_partition_list_new(partitions);
    for (int i = 0; i < partitions; i++) rd_kafka_topic_partition_list_add(assignment, input, i)->offset = RD_KAFKA_OFFSET_BEGINNING;
    rd_kafka_assign(consumer, assignment);
    rd_kafka_topic_partition_list_destroy(assignment);

    int result = 0;
    long taken = 0;
    time_t last_commit = time(NULL);
    while (result == 0 && progress.failed == 0 && progress.acknowledged < messages) {
        if (taken < messages) {
            rd_kafka_message_t *message = rd_kafka_consumer_poll(consumer, 100);
            if (message) {
                if (message->err)
                    fprintf(stderr, "consume: %s\n", rd_kafka_message_errstr(message));
                else {
                    result = hand_on(producer, out, message);
                    taken++;
                }
                rd_kafka_message_destroy(message);
            }
            if (taken % 64 == 0 || !message) rd_kafka_poll(producer, 0);
        } else
            rd_kafka_poll(producer, 100);
        if (taken % 1024 == 0 && time(NULL) != last_commit) {
            last_commit = time(NULL);
            commit(consumer, input, partitions, &progress, 1);
        }
    }
    commit(consumer, input, partitions, &progress, 0);
    rd_kafka_topic_destroy(out);
    rd_kafka_destroy(producer);
    rd_kafka_consumer_close(consumer);
    rd_kafka_destroy(consumer);
    free(progress.next);
    return result || progress.failed;
}
