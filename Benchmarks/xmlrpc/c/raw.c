/* What libxml2 costs by itself: SAX2 with empty callbacks, nothing kept.
 *
 *     raw pull|push FILE --repeat N [--verify]
 *
 * Parses FILE N times from memory, each time with a new parser, and prints one line of JSON: the process's CPU
 * time of each parse in nanoseconds. --verify counts the elements of one more parse with callbacks that count.
 */
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define CHUNK 16384

static void start(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
                  const xmlChar **namespace, int attributes, int defaulted, const xmlChar **attribute) {
  (void)user, (void)name, (void)prefix, (void)uri, (void)namespaces, (void)namespace, (void)attributes;
  (void)defaulted, (void)attribute;
}
static void end(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  (void)user, (void)name, (void)prefix, (void)uri;
}
static void characters(void *user, const xmlChar *text, int count) { (void)user, (void)text, (void)count; }

static void counting_start(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                           int namespaces, const xmlChar **namespace, int attributes, int defaulted,
                           const xmlChar **attribute) {
  (void)name, (void)prefix, (void)uri, (void)namespaces, (void)namespace, (void)attributes;
  (void)defaulted, (void)attribute;
  ++*(long *)user;
}

static int finish(xmlParserCtxtPtr context) {
  int is_well_formed = context->wellFormed;
  xmlFreeParserCtxt(context);
  return is_well_formed;
}

static int pull(xmlSAXHandler *handler, void *user, const char *bytes, int count) {
  xmlParserCtxtPtr context = xmlCreateMemoryParserCtxt(bytes, count);
  if (context == NULL) return 0;
  xmlCtxtUseOptions(context, XML_PARSE_NONET);
  *context->sax = *handler;
  context->userData = user;
  xmlParseDocument(context);
  return finish(context);
}

static int push(xmlSAXHandler *handler, void *user, const char *bytes, int count) {
  xmlParserCtxtPtr context = xmlCreatePushParserCtxt(handler, user, NULL, 0, NULL);
  if (context == NULL) return 0;
  xmlCtxtUseOptions(context, XML_PARSE_NONET);
  for (int at = 0; at < count; at += CHUNK)
    xmlParseChunk(context, bytes + at, count - at < CHUNK ? count - at : CHUNK, 0);
  xmlParseChunk(context, NULL, 0, 1);
  return finish(context);
}

static long long cpu_nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * 1000000000LL + now.tv_nsec;
}

int main(int argc, char **argv) {
  int is_verified = argc == 6 && strcmp(argv[5], "--verify") == 0;
  if ((argc != 5 && !is_verified) || strcmp(argv[3], "--repeat") != 0) {
    fprintf(stderr, "usage: raw pull|push FILE --repeat N [--verify]\n");
    return 64;
  }
  int (*parse)(xmlSAXHandler *, void *, const char *, int) = strcmp(argv[1], "push") == 0 ? push : pull;
  int repeat = atoi(argv[4]);

  FILE *file = fopen(argv[2], "rb");
  if (file == NULL) return perror(argv[2]), 2;
  fseek(file, 0, SEEK_END);
  long count = ftell(file);
  rewind(file);
  char *bytes = malloc(count);
  if (bytes == NULL || fread(bytes, 1, count, file) != (size_t)count) return perror(argv[2]), 2;
  fclose(file);

  xmlInitParser();
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = start;
  handler.endElementNs = end;
  /* The same function for both, else libxml2 tests each text for white space first. */
  handler.characters = characters;
  handler.ignorableWhitespace = characters;

  printf("{\"cpu_ns\": [");
  for (int round = 0; round < repeat; round++) {
    long long before = cpu_nanoseconds();
    if (!parse(&handler, NULL, bytes, (int)count)) return fprintf(stderr, "raw: not well-formed\n"), 2;
    printf("%s%lld", round == 0 ? "" : ", ", cpu_nanoseconds() - before);
  }
  printf("]");
  if (is_verified) {
    long elements = 0;
    handler.startElementNs = counting_start;
    parse(&handler, &elements, bytes, (int)count);
    printf(", \"elements\": %ld", elements);
  }
  printf("}\n");
  free(bytes);
  return 0;
}
