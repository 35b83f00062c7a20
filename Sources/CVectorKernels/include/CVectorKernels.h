#ifndef COPYDESK_VECTOR_KERNELS_H
#define COPYDESK_VECTOR_KERNELS_H

#include <stddef.h>
#include <stdint.h>

// The float kernels of the language model. In C, because only C compilers here build one function for several kinds of processor and pick at run time;
// Swift would stay with what every x86-64 has. No pointer may overlap another unless said so.
//
// Each element of a result is summed in ascending order of the summed index, whatever the number of rows: a row's bits do not depend on its company.
// That is what allows rows to be computed once for a word and kept.

/// A linear layer: output[c] = (sum over k of input[k] * weights[k][c]) + bias[c].
typedef struct {
    /// In panels of 16 columns: [columns / 16][inner][16].
    const float *weights;
    /// Or null.
    const float *bias;
    size_t inner, columns;
} copydesk_linear;

/// Maxout over three pieces, and layer norm: z[o] = greatest of (input x weights + bias)[o], [width + o], [2 width + o]; then (z - mean) / sqrt(variance +
/// 1e-8) * gain + shift.
typedef struct {
    /// In panels of 16 columns, first all of piece 0: [3][width / 16][inner][16].
    const float *weights;
    const float *bias, *gain, *shift;
    /// A multiple of 16, 96 at most.
    size_t inner, width;
} copydesk_maxout;

/// Rows of the input are `stride` floats apart, which may be less than `inner`: then they overlap. Rows of the output are `apart`.
void copydesk_linear_layer(const float *input, size_t stride, size_t rows, const copydesk_linear *layer, float *output, size_t apart);

/// Plus residual[r][o], unless residual is null.
void copydesk_maxout_layer(const float *input, size_t stride, size_t rows, const copydesk_maxout *layer, const float *residual, float *output);

/// A layer whose input is a row with its neighbours, and the row the residual, two rows at a time with four products for six: Winograd's minimal
/// filtering F(2,3) (Winograd 1980; Lavin and Gray 2016). Of the weights G of the row before, the row itself and the row behind there are four mixtures,
/// each in panels as above with `width` for `inner`: G0, (G0 + G1 + G2) / 2, (G0 - G1 + G2) / 2, G2. `rows` is even; a row stands before the first, and one
/// behind the last. The last bits are others than copydesk_maxout_layer's, and depend on whether a row is the first of its two.
void copydesk_paired_windows(const float *input, size_t rows, const copydesk_maxout *layer, float *output);

/// A layer whose input is a row with its neighbours, from products kept for each word: before[r-1] + here[r] + after[r+1] instead of the input times the
/// weights, and the word's vector is the residual. products[r] points at 3 x 3 x width floats (before its neighbour behind it, here, after its neighbour
/// before it), and `width` floats of the vector; or it is null, for a row of zeros.
void copydesk_window_of_products(const float *const *products, size_t rows, const copydesk_maxout *layer, float *output);

/// hidden[o] = max of the two pieces of (sum over the slots of vectors[slot] + bias), pieces side by side: first all outputs of piece 0, then of piece 1.
/// Slots are added in ascending order, the bias last. `width` outputs.
void copydesk_state(const float *const *vectors, size_t slots, const float *bias, size_t width, float *hidden);

/// scores[c] = (sum over k of hidden[k] * weights[k][c]) + bias[c], the bias last as in spaCy. `columns` is a multiple of 16.
void copydesk_scores(const float *weights, const float *bias, const float *hidden, size_t width, size_t columns, float *scores);

#endif
