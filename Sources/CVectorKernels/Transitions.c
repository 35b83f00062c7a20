#include "CVectorKernels.h"

#if defined(__x86_64__)
#define FOR_EACH_PROCESSOR __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define FOR_EACH_PROCESSOR
#endif

enum { BLOCK = 16 };

FOR_EACH_PROCESSOR
void copydesk_state(const float *const *vectors, size_t slots, const float *bias, size_t width, float *hidden) {
    for (size_t o = 0; o < width; o += BLOCK) {
        float a[BLOCK], c[BLOCK];
        for (int b = 0; b < BLOCK; b++) a[b] = vectors[0][o + b], c[b] = vectors[0][width + o + b];
        for (size_t s = 1; s < slots; s++)
            for (int b = 0; b < BLOCK; b++) a[b] += vectors[s][o + b], c[b] += vectors[s][width + o + b];
        for (int b = 0; b < BLOCK; b++) {
            const float x = a[b] + bias[o + b], y = c[b] + bias[width + o + b];
            hidden[o + b] = x > y ? x : y;
        }
    }
}

FOR_EACH_PROCESSOR
void copydesk_scores(const float *weights, const float *bias, const float *hidden, size_t width, size_t columns, float *scores) {
    // Several chains at once, since each of them waits for its last sum.
    enum { CHAINS = 8 };
    for (size_t c = 0; c < columns; c += CHAINS * BLOCK) {
        const size_t blocks = columns - c < CHAINS * BLOCK ? (columns - c) / BLOCK : CHAINS;
        float sum[CHAINS][BLOCK] = {{0}};
        if (blocks == 7) {  // the parser's: a constant that the compiler keeps in registers
            for (size_t k = 0; k < width; k++)
                for (size_t g = 0; g < 7; g++)
                    for (int b = 0; b < BLOCK; b++) sum[g][b] += hidden[k] * weights[k * columns + c + g * BLOCK + b];
        } else if (blocks == 5) {  // the recognizer's
            for (size_t k = 0; k < width; k++)
                for (size_t g = 0; g < 5; g++)
                    for (int b = 0; b < BLOCK; b++) sum[g][b] += hidden[k] * weights[k * columns + c + g * BLOCK + b];
        } else {
            for (size_t k = 0; k < width; k++)
                for (size_t g = 0; g < blocks; g++)
                    for (int b = 0; b < BLOCK; b++) sum[g][b] += hidden[k] * weights[k * columns + c + g * BLOCK + b];
        }
        for (size_t g = 0; g < blocks; g++)
            for (int b = 0; b < BLOCK; b++) scores[c + g * BLOCK + b] = sum[g][b] + bias[c + g * BLOCK + b];
    }
}
