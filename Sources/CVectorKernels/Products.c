#include "CVectorKernels.h"

#include <math.h>

// Products of matrices, by hand although OpenBLAS does them: here the maximum over the pieces and the norm are taken while a tile of the product is
// still in the first cache, windows of rows are read where the rows stand, and the weights are laid out once, when the model is read. OpenBLAS has to
// copy both sides, and writes a product out that is then read again. With it the model analysed 52,000 tokens a second, and with these kernels 63,000, the
// output the same to the bit; its memory was 16 MB more. (Two windows at a time, below, make 70,000 of them.)

enum { BLOCK = 16, PIECES = 3, WIDEST = 96 };

// spaCy's BLIS sums so many products in a register before it adds the sum to what came before. Summing in the same order gives the same last bits, and
// so the same decision where two are level.
enum { SUMMED_AT_ONCE = 256 };

typedef float vector __attribute__((vector_size(BLOCK * sizeof(float)), aligned(sizeof(float))));
#define INLINE static inline __attribute__((always_inline))
#define UNROLL _Pragma("clang loop unroll(full)")

/// One tile: `rows` rows of the input times `panels` panels of the weights, which are `apart` floats from one another. Both numbers are constants where
/// it is called, and small enough that all sums stay in registers.
INLINE void tile(
    const float *input, size_t stride, size_t inner, const float *weights, size_t apart, const int rows, const int panels, vector result[rows][panels]) {
    for (size_t from = 0; from < inner; from += SUMMED_AT_ONCE) {
        const size_t end = inner - from < SUMMED_AT_ONCE ? inner : from + SUMMED_AT_ONCE;
        vector sum[rows][panels];
        UNROLL for (int r = 0; r < rows; r++)
            UNROLL for (int p = 0; p < panels; p++) sum[r][p] = (vector){0};
        for (size_t k = from; k < end; k++)
            UNROLL for (int p = 0; p < panels; p++) {
                const vector weight = *(const vector *)(weights + p * apart + k * BLOCK);
                UNROLL for (int r = 0; r < rows; r++) sum[r][p] += input[r * stride + k] * weight;
            }
        UNROLL for (int r = 0; r < rows; r++)
            UNROLL for (int p = 0; p < panels; p++) result[r][p] = from > 0 ? result[r][p] + sum[r][p] : sum[r][p];
    }
}

INLINE void linear_tile(
    const float *input, size_t stride, size_t inner, const float *weights, const float *bias, float *output, size_t apart, const int rows,
    const int panels) {
    vector result[rows][panels];
    tile(input, stride, inner, weights, inner * BLOCK, rows, panels, result);
    UNROLL for (int p = 0; p < panels; p++) {
        const vector shift = bias ? *(const vector *)(bias + p * BLOCK) : (vector){0};
        UNROLL for (int r = 0; r < rows; r++) *(vector *)(output + r * apart + p * BLOCK) = result[r][p] + shift;
    }
}

INLINE void linear_columns(
    const float *input, size_t stride, size_t rows, size_t inner, const float *weights, const float *bias, float *output, size_t apart, const int group,
    const int panels) {
    size_t r = 0;
    for (; r + group <= rows; r += group) linear_tile(input + r * stride, stride, inner, weights, bias, output + r * apart, apart, group, panels);
    for (; group > 4 && r + 4 <= rows; r += 4) linear_tile(input + r * stride, stride, inner, weights, bias, output + r * apart, apart, 4, panels);
    for (; r < rows; r++) linear_tile(input + r * stride, stride, inner, weights, bias, output + r * apart, apart, 1, panels);
}

INLINE void linear(const float *input, size_t stride, size_t rows, const copydesk_linear *layer, float *output, size_t apart, const int group) {
    const size_t inner = layer->inner;
    const float *bias = layer->bias;
    size_t c = 0;
    for (; c + PIECES * BLOCK <= layer->columns; c += PIECES * BLOCK)
        linear_columns(input, stride, rows, inner, layer->weights + c * inner, bias ? bias + c : 0, output + c, apart, group, PIECES);
    for (; c < layer->columns; c += BLOCK)
        linear_columns(input, stride, rows, inner, layer->weights + c * inner, bias ? bias + c : 0, output + c, apart, group, 1);
}

/// The greatest of three pieces of a block, the bias added.
INLINE void greatest(const float *a, const float *b, const float *c, const float *bias, size_t width, float *output) {
    for (int i = 0; i < BLOCK; i++) {
        const float x = a[i] + bias[i], y = b[i] + bias[width + i], z = c[i] + bias[2 * width + i];
        const float best = x > y ? x : y;
        output[i] = best > z ? best : z;
    }
}

/// Layer norm of one row, and the residual added to it.
INLINE void norm(const float *values, const copydesk_maxout *layer, const float *residual, float *output) {
    const size_t width = layer->width;
    vector lanes = {0}, squares = {0};
    for (size_t o = 0; o < width; o += BLOCK) lanes += *(const vector *)(values + o);
    float mean = 0, variance = 0;
    for (int b = 0; b < BLOCK; b++) mean += lanes[b];
    mean /= (float)width;
    for (size_t o = 0; o < width; o += BLOCK) {
        const vector d = *(const vector *)(values + o) - mean;
        squares += d * d;
    }
    for (int b = 0; b < BLOCK; b++) variance += squares[b];
    const float scale = 1.0f / sqrtf(variance / (float)width + 1e-8f);
    for (size_t o = 0; o < width; o += BLOCK) {
        const vector y = (*(const vector *)(values + o) - mean) * scale * *(const vector *)(layer->gain + o) + *(const vector *)(layer->shift + o);
        *(vector *)(output + o) = residual ? *(const vector *)(residual + o) + y : y;
    }
}

INLINE void maxout_tile(
    const float *input, size_t stride, const copydesk_maxout *layer, const float *residual, float *output, const int rows) {
    const size_t width = layer->width, inner = layer->inner;
    float best[rows][WIDEST];
    for (size_t o = 0; o < width; o += BLOCK) {
        vector pieces[rows][PIECES];
        tile(input, stride, inner, layer->weights + o * inner, width * inner, rows, PIECES, pieces);
        UNROLL for (int r = 0; r < rows; r++)
            greatest((const float *)&pieces[r][0], (const float *)&pieces[r][1], (const float *)&pieces[r][2], layer->bias + o, width, best[r] + o);
    }
    for (int r = 0; r < rows; r++) norm(best[r], layer, residual ? residual + r * width : 0, output + r * width);
}

INLINE void maxout(
    const float *input, size_t stride, size_t rows, const copydesk_maxout *layer, const float *residual, float *output, const int group) {
    const size_t width = layer->width;
    size_t r = 0;
    for (; r + group <= rows; r += group) maxout_tile(input + r * stride, stride, layer, residual ? residual + r * width : 0, output + r * width, group);
    for (; r < rows; r++) maxout_tile(input + r * stride, stride, layer, residual ? residual + r * width : 0, output + r * width, 1);
}

enum { FILTERS = 4 };

INLINE void paired_windows_tile(const float *input, const copydesk_maxout *layer, float *output, const int pairs) {
    const size_t width = layer->width, filter = PIECES * width * width;
    float mixed[FILTERS][pairs][WIDEST], best[2 * pairs][WIDEST];
    for (int pair = 0; pair < pairs; pair++) {
        const float *row = input + 2 * pair * width;
        for (size_t i = 0; i < width; i++) {
            const float a = row[i - width], b = row[i], c = row[i + width], d = row[i + 2 * width];
            mixed[0][pair][i] = a - c;
            mixed[1][pair][i] = b + c;
            mixed[2][pair][i] = c - b;
            mixed[3][pair][i] = b - d;
        }
    }
    for (size_t o = 0; o < width; o += BLOCK) {
        vector m[FILTERS][pairs][PIECES];
        for (int f = 0; f < FILTERS; f++) tile(mixed[f][0], WIDEST, width, layer->weights + f * filter + o * width, width * width, pairs, PIECES, m[f]);
        for (int pair = 0; pair < pairs; pair++) {
            vector first[PIECES], second[PIECES];
            for (int p = 0; p < PIECES; p++) {
                first[p] = m[0][pair][p] + m[1][pair][p] + m[2][pair][p];
                second[p] = m[1][pair][p] - m[2][pair][p] - m[3][pair][p];
            }
            greatest((const float *)&first[0], (const float *)&first[1], (const float *)&first[2], layer->bias + o, width, best[2 * pair] + o);
            greatest((const float *)&second[0], (const float *)&second[1], (const float *)&second[2], layer->bias + o, width, best[2 * pair + 1] + o);
        }
    }
    for (int r = 0; r < 2 * pairs; r++) norm(best[r], layer, input + r * width, output + r * width);
}

INLINE void paired_windows(const float *input, size_t rows, const copydesk_maxout *layer, float *output, const int group) {
    const size_t width = layer->width;
    size_t r = 0;
    for (; r + 2 * group <= rows; r += 2 * group) paired_windows_tile(input + r * width, layer, output + r * width, group);
    for (; r < rows; r += 2) paired_windows_tile(input + r * width, layer, output + r * width, 1);
}

INLINE void window_of_products(const float *const *products, size_t rows, const copydesk_maxout *layer, float *output) {
    static const float zeros[3 * PIECES * WIDEST + WIDEST];
    const size_t width = layer->width, columns = PIECES * width;
    for (size_t r = 0; r < rows; r++) {
        const float *before = r > 0 && products[r - 1] ? products[r - 1] : zeros, *here = products[r] ? products[r] : zeros;
        const float *after = r + 1 < rows && products[r + 1] ? products[r + 1] : zeros;
        float sums[PIECES * WIDEST], best[WIDEST];
        for (size_t c = 0; c < columns; c++) sums[c] = before[c] + here[columns + c] + after[2 * columns + c];
        for (size_t o = 0; o < width; o += BLOCK) greatest(sums + o, sums + width + o, sums + 2 * width + o, layer->bias + o, width, best + o);
        norm(best, layer, here + 3 * columns, output + r * width);
    }
}

// Each kernel is built for three kinds of processor, with as many rows in a tile as the sums of three panels leave registers for: of the 32 that hold 16
// floats with AVX-512, and of the 16 that hold 8 with AVX2.
#define LINEAR(group) (const float *input, size_t stride, size_t rows, const copydesk_linear *layer, float *output, size_t apart) \
    { linear(input, stride, rows, layer, output, apart, group); }
#define MAXOUT(group) (const float *input, size_t stride, size_t rows, const copydesk_maxout *layer, const float *residual, float *output) \
    { maxout(input, stride, rows, layer, residual, output, group); }
#define PAIRED(group) (const float *input, size_t rows, const copydesk_maxout *layer, float *output) \
    { paired_windows(input, rows, layer, output, group); }
#define PRODUCTS (const float *const *products, size_t rows, const copydesk_maxout *layer, float *output) \
    { window_of_products(products, rows, layer, output); }

static void linear_any LINEAR(1)
static void maxout_any MAXOUT(1)
static void paired_any PAIRED(1)
static void products_any PRODUCTS

#if defined(__x86_64__)
#define AVX512 __attribute__((target("arch=x86-64-v4"), min_vector_width(512)))
#define AVX2 __attribute__((target("arch=x86-64-v3")))
AVX512 static void linear_avx512 LINEAR(8)
AVX512 static void maxout_avx512 MAXOUT(8)
AVX512 static void paired_avx512 PAIRED(8)
AVX512 static void products_avx512 PRODUCTS
AVX2 static void linear_avx2 LINEAR(2)
AVX2 static void maxout_avx2 MAXOUT(2)
AVX2 static void paired_avx2 PAIRED(2)
AVX2 static void products_avx2 PRODUCTS

#define SUPPORTS(feature) __builtin_cpu_supports(feature)
#define HAS_AVX2 (SUPPORTS("avx2") && SUPPORTS("fma") && SUPPORTS("bmi") && SUPPORTS("bmi2"))
#define HAS_AVX512 (HAS_AVX2 && SUPPORTS("avx512f") && SUPPORTS("avx512vl") && SUPPORTS("avx512bw") && SUPPORTS("avx512dq") && SUPPORTS("avx512cd"))
#define BEST_OF(kernel) (HAS_AVX512 ? kernel##_avx512 : HAS_AVX2 ? kernel##_avx2 : kernel##_any)
#else
#define BEST_OF(kernel) kernel##_any
#endif

void copydesk_linear_layer(const float *input, size_t stride, size_t rows, const copydesk_linear *layer, float *output, size_t apart) {
    BEST_OF(linear)(input, stride, rows, layer, output, apart);
}

void copydesk_maxout_layer(const float *input, size_t stride, size_t rows, const copydesk_maxout *layer, const float *residual, float *output) {
    BEST_OF(maxout)(input, stride, rows, layer, residual, output);
}

void copydesk_paired_windows(const float *input, size_t rows, const copydesk_maxout *layer, float *output) {
    BEST_OF(paired)(input, rows, layer, output);
}

void copydesk_window_of_products(const float *const *products, size_t rows, const copydesk_maxout *layer, float *output) {
    BEST_OF(products)(products, rows, layer, output);
}
