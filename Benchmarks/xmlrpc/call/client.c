// libcurl from C, the measure for the Swift client: the same request over a kept connection, with the same options.
//
//   call-client easy     URL CALLS    curl_easy_perform in a loop on one thread
//   call-client handover URL CALLS    a caller hands each call to a thread that drives a multi handle by
//                                     curl_multi_poll, and waits for it, as a client that must stay cancellable does
#define _GNU_SOURCE
#include <curl/curl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

static const char request[] =
    "<?xml version='1.0' encoding='UTF-8'?>\n<methodCall><methodName>execute_kw</methodName><params>"
    "<param><value><string>bench</string></value></param><param><value><int>2</int></value></param>"
    "<param><value><string>secret-key</string></value></param>"
    "<param><value><string>sale.order</string></value></param>"
    "<param><value><string>search_read</string></value></param>"
    "<param><value><array><data><value><array><data><value><array><data><value><string>id</string></value>"
    "<value><string>=</string></value><value><int>7</int></value></data></array></value></data></array></value>"
    "</data></array></value></param>"
    "<param><value><struct><member><name>fields</name><value><array><data><value><string>name</string></value>"
    "<value><string>amount_total</string></value></data></array></value></member></struct></value></param>"
    "</params></methodCall>";

struct reply {
  size_t body, header;
  char bytes[1 << 16];
};

static size_t take_body(char *bytes, size_t size, size_t count, void *user) {
  struct reply *reply = user;
  if (reply->body + size * count > sizeof reply->bytes) return 0;
  memcpy(reply->bytes + reply->body, bytes, size * count);
  reply->body += size * count;
  return size * count;
}

static size_t take_header(char *bytes, size_t size, size_t count, void *user) {
  (void)bytes;
  ((struct reply *)user)->header += size * count;
  return size * count;
}

static int before_request(void *user, char *a, char *b, int c, int d) {
  (void)user, (void)a, (void)b, (void)c, (void)d;
  return CURL_PREREQFUNC_OK;
}

static CURL *prepared(const char *url, struct reply *reply, struct curl_slist **headers) {
  CURL *easy = curl_easy_init();
  *headers = curl_slist_append(*headers, "Content-Type: text/xml; charset=utf-8");
  *headers = curl_slist_append(*headers, "Accept: text/xml");
  *headers = curl_slist_append(*headers, "Expect:");
  curl_easy_setopt(easy, CURLOPT_URL, url);
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, *headers);
  curl_easy_setopt(easy, CURLOPT_POST, 1L);
  curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)(sizeof request - 1));
  curl_easy_setopt(easy, CURLOPT_COPYPOSTFIELDS, request);
  curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, 5000L);
  curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, 60000L);
  curl_easy_setopt(easy, CURLOPT_MAXAGE_CONN, 60L);
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
  curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "gzip, deflate");
  curl_easy_setopt(easy, CURLOPT_PROXY, "");
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, take_body);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, reply);
  curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, take_header);
  curl_easy_setopt(easy, CURLOPT_HEADERDATA, reply);
  curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, before_request);
  return easy;
}

static void check(CURLcode result, CURL *easy, struct reply *reply) {
  long status = 0;
  curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
  if (result != CURLE_OK || status != 200 || reply->body != 400) {
    fprintf(stderr, "call-client: result %d, status %ld, %zu bytes\n", result, status, reply->body);
    exit(1);
  }
}

static struct {
  pthread_mutex_t lock;
  pthread_cond_t changed;
  CURLM *multi;
  CURL *submitted;
  int done, stops;
  CURLcode result;
} shared = {.lock = PTHREAD_MUTEX_INITIALIZER, .changed = PTHREAD_COND_INITIALIZER};

static void *drive(void *unused) {
  for (;;) {
    pthread_mutex_lock(&shared.lock);
    CURL *easy = shared.submitted;
    int stops = shared.stops;
    shared.submitted = 0;
    pthread_mutex_unlock(&shared.lock);
    if (stops) return unused;
    if (easy) curl_multi_add_handle(shared.multi, easy);
    int running, left;
    curl_multi_perform(shared.multi, &running);
    CURLMsg *message;
    while ((message = curl_multi_info_read(shared.multi, &left))) {
      CURLcode result = message->data.result;
      curl_multi_remove_handle(shared.multi, message->easy_handle);
      pthread_mutex_lock(&shared.lock);
      shared.result = result;
      shared.done = 1;
      pthread_cond_signal(&shared.changed);
      pthread_mutex_unlock(&shared.lock);
    }
    curl_multi_poll(shared.multi, 0, 0, 60000, 0);
  }
}

static CURLcode hand_over(CURL *easy) {
  pthread_mutex_lock(&shared.lock);
  shared.submitted = easy;
  shared.done = 0;
  pthread_mutex_unlock(&shared.lock);
  curl_multi_wakeup(shared.multi);
  pthread_mutex_lock(&shared.lock);
  while (!shared.done) pthread_cond_wait(&shared.changed, &shared.lock);
  CURLcode result = shared.result;
  pthread_mutex_unlock(&shared.lock);
  return result;
}

static double seconds(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec / 1e6; }

static double cpu(void) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

static double wall(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
  if (argc != 4) return fprintf(stderr, "usage: call-client easy|handover URL CALLS\n"), 2;
  int hands_over = strcmp(argv[1], "handover") == 0, calls = atoi(argv[3]);
  static struct reply reply;
  struct curl_slist *headers = 0;
  pthread_t thread;
  curl_global_init(CURL_GLOBAL_ALL);
  char url[256];
  snprintf(url, sizeof url, "%s/xmlrpc/2/object", argv[2]);
  CURL *easy = prepared(url, &reply, &headers);
  shared.multi = curl_multi_init();
  if (hands_over) pthread_create(&thread, 0, drive, 0);
  double cpu_start = 0, wall_start = 0;
  // The first calls open the connection and aren't counted.
  for (int call = -20; call < calls; call++) {
    if (call == 0) cpu_start = cpu(), wall_start = wall();
    reply.body = reply.header = 0;
    check(hands_over ? hand_over(easy) : curl_easy_perform(easy), easy, &reply);
  }
  double cpu_spent = cpu() - cpu_start, wall_spent = wall() - wall_start;
  if (hands_over) {
    pthread_mutex_lock(&shared.lock);
    shared.stops = 1;
    pthread_mutex_unlock(&shared.lock);
    curl_multi_wakeup(shared.multi);
    pthread_join(thread, 0);
  }
  printf("{\"contender\": \"c-libcurl-%s\", \"calls\": %d, \"cpu_us_per_call\": %.2f, \"wall_us_per_call\": %.2f}\n",
         argv[1], calls, cpu_spent / calls * 1e6, wall_spent / calls * 1e6);
  curl_easy_cleanup(easy);
  curl_multi_cleanup(shared.multi);
  curl_slist_free_all(headers);
  return 0;
}
