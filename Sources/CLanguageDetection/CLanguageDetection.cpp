#include "CLanguageDetection.h"

#include <algorithm>
#include <cstdio>  // compact_lang_det.h names FILE without including it
#include <cld2/public/compact_lang_det.h>

copydesk_language copydesk_identify_language(const char *text, size_t length) {
    // CLD2 counts in int, and a news article's language is settled long before its first megabyte ends.
    const int bytes = static_cast<int>(std::min<size_t>(length, 1 << 20));
    CLD2::Language languages[3];
    int percents[3];
    int text_bytes = 0;
    bool reliable = false;
    CLD2::DetectLanguageSummary(text, bytes, true, languages, percents, &text_bytes, &reliable);
    return {CLD2::LanguageCode(languages[0]), percents[0], reliable};
}
