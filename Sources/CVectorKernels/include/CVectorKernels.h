#ifndef COPYDESK_VECTOR_KERNELS_H
#define COPYDESK_VECTOR_KERNELS_H

#include <stddef.h>
#include <stdint.h>

// The small float kernels of the language model. In C, because only C compilers here build one function for several kinds of processor and pick at
// run time (target_clones); Swift would stay with what every x86-64 has. No pointer may overlap another unless said so.
//
// Each element of a result is one chain of multiply-adds in ascending order of the summed index, whatever the number of rows: a row's bits do not
// depend on its company. That is what allows rows to be computed once for a word and kept.

/// output[r][c] = bias[c] + sum over k of input[r][k] * weights[k][c]. `columns` is a multiple of 16. Rows of `output` are `columns` apart.
void copydesk_affine(const float *input, size_t rows, size_t inner, const float *weights, const float *bias, size_t columns, float *output);

/// Maxout over three pieces and layer norm, row by row: z[o] = max of pieces[r][o], [width + o], [2 width + o]; then (z - mean) / sqrt(variance + 1e-8)
/// * gain + shift, plus residual[r][o] unless residual is null. `residual` may be `output`. `width` is a multiple of 16.
void copydesk_maxout_norm(const float *pieces, size_t rows, size_t width, const float *gain, const float *shift, const float *residual, float *output);

/// The first window layer from products kept for each word: pieces[r] = bias + before[r-1] + here[r] + after[r+1], where products[r] points at 3 x columns
/// floats (before its neighbour behind it, here, after its neighbour before it), or is null for a row of zeros.
void copydesk_window_sums(const float *const *products, size_t rows, const float *bias, size_t columns, float *pieces);

/// Adds the bias to each row.
void copydesk_add_bias(float *rows, size_t count, size_t columns, const float *bias);

/// Copies each row with its neighbours: output[r] = input[r-1], input[r], input[r+1]; what lies outside is zero.
void copydesk_window_rows(const float *input, size_t rows, size_t width, float *output);

/// hidden[o] = max of the two pieces of (sum over the slots of vectors[slot] + bias), pieces side by side: first all outputs of piece 0, then of piece 1.
/// Slots are added in ascending order, the bias last. `width` outputs.
void copydesk_state(const float *const *vectors, size_t slots, const float *bias, size_t width, float *hidden);

/// scores[c] = (sum over k of hidden[k] * weights[k][c]) + bias[c], the bias last as in spaCy. `columns` is a multiple of 16.
void copydesk_scores(const float *weights, const float *bias, const float *hidden, size_t width, size_t columns, float *scores);

/// The index of the greatest value, lowest index on ties.
size_t copydesk_argmax(const float *values, size_t count);

#endif
