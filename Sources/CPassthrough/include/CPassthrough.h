#pragma once

/* Consumes messages from all partitions of one topic and produces each to the same partition of another, until `messages` have been
 * acknowledged; commits once a second and at the end. Properties are name and value in turn, ended by NULL. Returns 0, or 1 after printing what went
 * wrong. This is the yardstick for the Swift library: the loop one writes in C on librdkafka, with one thread, its callbacks and no more care
 * than a good program takes. */
int passthrough(const char *input, const char *output, int partitions, long messages, const char *const *consumer_properties,
                const char *const *producer_properties);
