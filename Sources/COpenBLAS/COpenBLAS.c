#include "COpenBLAS.h"

#include <dlfcn.h>
#include <stddef.h>
#include <stdlib.h>

// As in cblas.h.
enum { ROW_MAJOR = 101, NO_TRANSPOSE = 111 };
typedef void sgemm(
    int order, int transpose_a, int transpose_b, int m, int n, int k, float alpha, const float *a, int lda, const float *b, int ldb, float beta, float *c,
    int ldc);

static sgemm *multiply;
static char *(*kernels)(void);

/// The set of kernels for what the processor can do, by OpenBLAS's names; NULL to leave the choice to OpenBLAS.
static const char *kernels_of_processor(void) {
#if defined(__x86_64__)
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq"))
        return "SkylakeX";
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return "Haswell";
#endif
    return NULL;
}

const char *copydesk_openblas_load(void) {
    if (multiply) return NULL;
    const char *chosen = getenv("OPENBLAS_CORETYPE") ? NULL : kernels_of_processor();
    if (chosen) setenv("OPENBLAS_CORETYPE", chosen, 0);
    const char *threads = getenv("OPENBLAS_NUM_THREADS");
    if (!threads) setenv("OPENBLAS_NUM_THREADS", "1", 0);
    void *library = dlopen("libopenblas.so.0", RTLD_NOW | RTLD_LOCAL);
    if (chosen) unsetenv("OPENBLAS_CORETYPE");
    if (!threads) unsetenv("OPENBLAS_NUM_THREADS");
    if (!library) return dlerror();
    void (*set_threads)(int) = (void (*)(int))dlsym(library, "openblas_set_num_threads");
    if (set_threads) set_threads(1);
    kernels = (char *(*)(void))dlsym(library, "openblas_get_corename");
    multiply = (sgemm *)dlsym(library, "cblas_sgemm");
    return multiply ? NULL : "it has no cblas_sgemm";
}

const char *copydesk_openblas_kernels(void) { return multiply && kernels ? kernels() : NULL; }

// BLIS, with which spaCy computes as it is installed, sums this many products in a register before it adds them to the result. Summing in the same
// order gives the same last bits, where OpenBLAS's kernels sum in ascending order (its AVX-512 ones do), and so the same decision where two are level.
enum { SUMMED_AT_ONCE = 256 };

void copydesk_openblas_multiply(const float *input, int rows, int inner, const float *weights, int columns, float *output) {
    for (int from = 0; from < inner; from += SUMMED_AT_ONCE) {
        const int count = inner - from < SUMMED_AT_ONCE ? inner - from : SUMMED_AT_ONCE;
        multiply(
            ROW_MAJOR, NO_TRANSPOSE, NO_TRANSPOSE, rows, columns, count, 1, input + from, inner, weights + (size_t)from * (size_t)columns, columns,
            from > 0 ? 1 : 0, output, columns);
    }
}
