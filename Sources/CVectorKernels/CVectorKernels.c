#include "CVectorKernels.h"

#include <math.h>
#include <string.h>

#if defined(__x86_64__)
#define FOR_EACH_PROCESSOR __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define FOR_EACH_PROCESSOR
#endif

enum { BLOCK = 16, GROUP = 4 };

FOR_EACH_PROCESSOR
void copydesk_affine(const float *input, size_t rows, size_t inner, const float *weights, const float *bias, size_t columns, float *output) {
    for (size_t c = 0; c < columns; c += BLOCK) {
        size_t r = 0;
        for (; r + GROUP <= rows; r += GROUP) {
            float sum[GROUP][BLOCK];
            for (int g = 0; g < GROUP; g++)
                for (int b = 0; b < BLOCK; b++) sum[g][b] = bias[c + b];
            const float *row = input + r * inner;
            for (size_t k = 0; k < inner; k++) {
                const float *w = weights + k * columns + c;
                for (int g = 0; g < GROUP; g++) {
                    const float x = row[g * inner + k];
                    for (int b = 0; b < BLOCK; b++) sum[g][b] += x * w[b];
                }
            }
            for (int g = 0; g < GROUP; g++) memcpy(output + (r + g) * columns + c, sum[g], sizeof sum[g]);
        }
        for (; r < rows; r++) {
            float sum[BLOCK];
            for (int b = 0; b < BLOCK; b++) sum[b] = bias[c + b];
            for (size_t k = 0; k < inner; k++) {
                const float *w = weights + k * columns + c;
                const float x = input[r * inner + k];
                for (int b = 0; b < BLOCK; b++) sum[b] += x * w[b];
            }
            memcpy(output + r * columns + c, sum, sizeof sum);
        }
    }
}

FOR_EACH_PROCESSOR
void copydesk_maxout_norm(const float *pieces, size_t rows, size_t width, const float *gain, const float *shift, const float *residual, float *output) {
    for (size_t r = 0; r < rows; r++) {
        const float *p0 = pieces + r * 3 * width, *p1 = p0 + width, *p2 = p1 + width;
        float z[512];
        float lanes[BLOCK] = {0};
        for (size_t o = 0; o < width; o += BLOCK)
            for (int b = 0; b < BLOCK; b++) {
                float m = p0[o + b] > p1[o + b] ? p0[o + b] : p1[o + b];
                m = m > p2[o + b] ? m : p2[o + b];
                z[o + b] = m;
                lanes[b] += m;
            }
        float mean = 0;
        for (int b = 0; b < BLOCK; b++) mean += lanes[b];
        mean /= (float)width;
        float squares[BLOCK] = {0};
        for (size_t o = 0; o < width; o += BLOCK)
            for (int b = 0; b < BLOCK; b++) {
                const float d = z[o + b] - mean;
                squares[b] += d * d;
            }
        float variance = 0;
        for (int b = 0; b < BLOCK; b++) variance += squares[b];
        const float scale = 1.0f / sqrtf(variance / (float)width + 1e-8f);
        float *out = output + r * width;
        if (residual) {
            const float *in = residual + r * width;
            for (size_t o = 0; o < width; o++) out[o] = in[o] + ((z[o] - mean) * scale * gain[o] + shift[o]);
        } else {
            for (size_t o = 0; o < width; o++) out[o] = (z[o] - mean) * scale * gain[o] + shift[o];
        }
    }
}

FOR_EACH_PROCESSOR
void copydesk_window_sums(const float *const *products, size_t rows, const float *bias, size_t columns, float *pieces) {
    for (size_t r = 0; r < rows; r++) {
        float *out = pieces + r * columns;
        memcpy(out, bias, columns * sizeof(float));
        const float *before = r > 0 ? products[r - 1] : 0, *here = products[r], *after = r + 1 < rows ? products[r + 1] : 0;
        if (before)
            for (size_t c = 0; c < columns; c++) out[c] += before[c];
        if (here)
            for (size_t c = 0; c < columns; c++) out[c] += here[columns + c];
        if (after)
            for (size_t c = 0; c < columns; c++) out[c] += after[2 * columns + c];
    }
}

void copydesk_window_rows(const float *input, size_t rows, size_t width, float *output) {
    const size_t bytes = width * sizeof(float);
    for (size_t r = 0; r < rows; r++) {
        float *out = output + r * 3 * width;
        if (r > 0) memcpy(out, input + (r - 1) * width, bytes); else memset(out, 0, bytes);
        memcpy(out + width, input + r * width, bytes);
        if (r + 1 < rows) memcpy(out + 2 * width, input + (r + 1) * width, bytes); else memset(out + 2 * width, 0, bytes);
    }
}

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

size_t copydesk_argmax(const float *values, size_t count) {
    size_t best = 0;
    for (size_t i = 1; i < count; i++)
        if (values[i] > values[best]) best = i;
    return best;
}

FOR_EACH_PROCESSOR
void copydesk_add_bias(float *rows, size_t count, size_t columns, const float *bias) {
    for (size_t r = 0; r < count; r++)
        for (size_t c = 0; c < columns; c++) rows[r * columns + c] += bias[c];
}
