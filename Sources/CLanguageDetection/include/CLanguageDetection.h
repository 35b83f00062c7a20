#ifndef COPYDESK_LANGUAGE_DETECTION_H
#define COPYDESK_LANGUAGE_DETECTION_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What CLD2 says of a text.
typedef struct {
    /// ISO 639-1 code (or 639-3 where there is none), with a script or region suffix such as "zh-Hant"; "un" when unknown. Static storage.
    const char *tag;
    /// Share of the text's letters in that language, 0 to 100.
    int percent;
    /// CLD2's own opinion of whether the answer can be relied on.
    bool reliable;
} copydesk_language;

/// Identifies the main language of `length` bytes of valid UTF-8 plain text. Thread-safe; allocates nothing that outlives the call.
copydesk_language copydesk_identify_language(const char *text, size_t length);

#ifdef __cplusplus
}
#endif

#endif
