#ifndef COPYDESK_OPENBLAS_H
#define COPYDESK_OPENBLAS_H

// OpenBLAS, loaded when it is first wanted instead of linked. As it is loaded it chooses its kernels by the processor's model number, and Debian's
// release falls back to those of a processor of 2004 on models newer than itself, at less than half the speed. Loaded by hand it can be told what the
// processor can do. It also starts its threads when it is loaded, of which none are wanted here: the parallelism is across articles.

/// Loads the library; NULL, or why it could not be loaded. Call it once, before anything else here; not from two threads at once.
const char *copydesk_openblas_load(void);

/// The name of the kernels that were chosen; NULL before the library is loaded.
const char *copydesk_openblas_kernels(void);

/// output = input x weights, all row by row: input has `rows` rows of `inner`, weights `inner` rows of `columns`.
void copydesk_openblas_multiply(const float *input, int rows, int inner, const float *weights, int columns, float *output);

#endif
