#ifndef COPYDESK_CURL_H
#define COPYDESK_CURL_H

#include <stddef.h>

// Of libcurl, what posting documents to one address needs; loaded when it is first wanted instead of linked: few workers export spans, and its
// libraries would cost each of them memory and time to start. Swift could not call its variadic functions anyway.

/// A connection that is kept for the next document; of one thread at a time.
typedef struct copydesk_curl copydesk_curl;

/// Loads the library; NULL, or why it could not be loaded. Call it before anything else here; not from two threads at once.
const char *copydesk_curl_load(void);

/// Whether `url` is one that libcurl would post to: http or https, and a host.
int copydesk_curl_accepts(const char *url);

/// NULL when there is no memory for it. Ended by `copydesk_curl_close`.
copydesk_curl *copydesk_curl_open(const char *url, const char *content_type, long timeout_ms);

/// Posts a document, discards what is answered, and returns the HTTP status; 0 when there was no answer, and why in `*failure`, which is valid
/// until the next call.
long copydesk_curl_post(copydesk_curl *curl, const void *document, size_t size, const char **failure);

void copydesk_curl_close(copydesk_curl *curl);

#endif
