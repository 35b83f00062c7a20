#include "CCurl.h"

#include <curl/curl.h>
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// The types are those of the header; only the functions are found by name.
static struct {
    __typeof__(curl_global_init) *global_init;
    __typeof__(curl_easy_init) *easy_init;
    __typeof__(curl_easy_setopt) *easy_setopt;
    __typeof__(curl_easy_perform) *easy_perform;
    __typeof__(curl_easy_getinfo) *easy_getinfo;
    __typeof__(curl_easy_strerror) *easy_strerror;
    __typeof__(curl_easy_cleanup) *easy_cleanup;
    __typeof__(curl_slist_append) *slist_append;
    __typeof__(curl_slist_free_all) *slist_free_all;
    __typeof__(curl_url) *url;
    __typeof__(curl_url_set) *url_set;
    __typeof__(curl_url_get) *url_get;
    __typeof__(curl_url_cleanup) *url_cleanup;
    __typeof__(curl_free) *free;
} library;

const char *copydesk_curl_load(void) {
    if (library.global_init) return NULL;
    void *handle = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
    if (!handle) return dlerror();
#define FIND(name) \
    if (!(*(void **)&library.name = dlsym(handle, "curl_" #name))) return dlerror();
    FIND(easy_init) FIND(easy_setopt) FIND(easy_perform) FIND(easy_getinfo) FIND(easy_strerror) FIND(easy_cleanup) FIND(slist_append)
    FIND(slist_free_all) FIND(url) FIND(url_set) FIND(url_get) FIND(url_cleanup) FIND(free) FIND(global_init)
#undef FIND
    return library.global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK ? NULL : "it could not be initialised";
}

int copydesk_curl_accepts(const char *url) {
    CURLU *parsed = library.url();
    char *scheme = NULL;
    int accepts = parsed && library.url_set(parsed, CURLUPART_URL, url, 0) == CURLUE_OK
        && library.url_get(parsed, CURLUPART_SCHEME, &scheme, 0) == CURLUE_OK && (!strcmp(scheme, "http") || !strcmp(scheme, "https"));
    library.free(scheme);
    library.url_cleanup(parsed);
    return accepts;
}

struct copydesk_curl {
    CURL *handle;
    struct curl_slist *headers;
    char failure[CURL_ERROR_SIZE];
};

static size_t discard(char *data, size_t size, size_t count, void *context) {
    (void)data, (void)context;
    return size * count;
}

copydesk_curl *copydesk_curl_open(const char *url, const char *content_type, long timeout_ms) {
    copydesk_curl *curl = calloc(1, sizeof *curl);
    if (!curl) return NULL;
    char header[128];
    snprintf(header, sizeof header, "Content-Type: %s", content_type);
    curl->handle = library.easy_init();
    // No "Expect": most collectors answer it late or not at all, and each document would wait a second for it.
    struct curl_slist *first = library.slist_append(NULL, header);
    curl->headers = first ? library.slist_append(first, "Expect:") : NULL;
    if (!curl->headers) library.slist_free_all(first);
    if (!curl->handle || !curl->headers || library.easy_setopt(curl->handle, CURLOPT_URL, url) != CURLE_OK) {
        copydesk_curl_close(curl);
        return NULL;
    }
    library.easy_setopt(curl->handle, CURLOPT_HTTPHEADER, curl->headers);
    library.easy_setopt(curl->handle, CURLOPT_TIMEOUT_MS, timeout_ms);
    library.easy_setopt(curl->handle, CURLOPT_NOSIGNAL, 1L);
    library.easy_setopt(curl->handle, CURLOPT_USERAGENT, "copydesk");
    library.easy_setopt(curl->handle, CURLOPT_ERRORBUFFER, curl->failure);
    library.easy_setopt(curl->handle, CURLOPT_WRITEFUNCTION, discard);
    return curl;
}

long copydesk_curl_post(copydesk_curl *curl, const void *document, size_t size, const char **failure) {
    curl->failure[0] = 0;
    library.easy_setopt(curl->handle, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)size);
    library.easy_setopt(curl->handle, CURLOPT_POSTFIELDS, document);
    CURLcode code = library.easy_perform(curl->handle);
    if (code != CURLE_OK) {
        *failure = curl->failure[0] ? curl->failure : library.easy_strerror(code);
        return 0;
    }
    long status = 0;
    library.easy_getinfo(curl->handle, CURLINFO_RESPONSE_CODE, &status);
    return status;
}

void copydesk_curl_close(copydesk_curl *curl) {
    if (!curl) return;
    library.easy_cleanup(curl->handle);
    library.slist_free_all(curl->headers);
    free(curl);
}
