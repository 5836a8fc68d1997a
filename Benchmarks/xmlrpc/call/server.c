// A server that gives one constant answer, so that only the client's work is measured: XML-RPC on /xmlrpc/2/*,
// JSON-RPC on /jsonrpc and /web/webclient/version_info (what odoorpc asks for). One thread, poll, keep-alive.
//
//   call-server [CPU]     prints its port on 127.0.0.1, then serves until its standard input ends
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

enum { CONNECTIONS = 64, CAPACITY = 1 << 16, REPLY = 400 };

static struct {
  size_t used;
  char bytes[CAPACITY + 1];
} buffers[CONNECTIONS];
static struct pollfd watched[CONNECTIONS];

// Both bodies are filled up to exactly 400 bytes within one string.
static const char xml_before[] =
    "<?xml version='1.0'?>\n<methodResponse>\n<params>\n<param>\n<value><array><data>\n<value><struct>\n"
    "<member>\n<name>id</name>\n<value><int>7</int></value>\n</member>\n"
    "<member>\n<name>amount_total</name>\n<value><double>119.5</double></value>\n</member>\n"
    "<member>\n<name>name</name>\n<value><string>";
static const char xml_after[] = "</string></value>\n</member>\n</struct></value>\n</data></array></value>\n"
                                "</param>\n</params>\n</methodResponse>\n";
static const char json_before[] =
    "{\"jsonrpc\": \"2.0\", \"id\": 1, \"result\": [{\"id\": 7, \"amount_total\": 119.5, \"name\": \"";
static const char json_after[] = "\"}]}";

#define XML_VALUE(text)                                                                                        \
  "<?xml version='1.0'?>\n<methodResponse><params><param><value>" text "</value></param></params></methodResponse>"
static const char xml_uid[] = XML_VALUE("<int>2</int>");
static const char xml_version[] = XML_VALUE(
    "<struct><member><name>server_version</name><value><string>19.0</string></value></member>"
    "<member><name>server_version_info</name><value><array><data><value><int>19</int></value><value><int>0</int>"
    "</value><value><int>0</int></value><value><string>final</string></value><value><int>0</int></value>"
    "<value><string></string></value></data></array></value></member>"
    "<member><name>server_serie</name><value><string>19.0</string></value></member>"
    "<member><name>protocol_version</name><value><int>1</int></value></member></struct>");
static const char json_uid[] = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"result\": 2}";
static const char json_context[] = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"result\": {\"lang\": \"en_US\"}}";
static const char json_version[] =
    "{\"jsonrpc\": \"2.0\", \"id\": 1, \"result\": {\"server_version\": \"19.0\"}}";

static char xml_rows[REPLY + 1], json_rows[REPLY + 1];

static void fill(char *target, const char *before, const char *after) {
  size_t head = strlen(before), tail = strlen(after);
  memset(target, 'S', REPLY);
  memcpy(target, before, head);
  memcpy(target + REPLY - tail, after, tail);
}

static const char *answer(const char *request) {
  if (strncmp(request, "POST /xmlrpc/2/object ", 22) == 0) return xml_rows;
  if (strncmp(request, "POST /xmlrpc/2/common ", 22) == 0)
    return strstr(request, "<methodName>version<") ? xml_version : xml_uid;
  if (strncmp(request, "POST /web/webclient/version_info ", 33) == 0) return json_version;
  if (strstr(request, "\"context_get\"")) return json_context;
  return strstr(request, "\"service\": \"common\"") ? json_uid : json_rows;
}

static size_t content_length(const char *head, const char *end) {
  for (const char *line = head; line && line < end; line = strstr(line, "\r\n"), line = line ? line + 2 : 0)
    if (strncasecmp(line, "content-length:", 15) == 0) return strtoul(line + 15, 0, 10);
  return 0;
}

// Answers every whole request in the buffer; 0 when the connection shall close.
static int serve(int slot) {
  char *bytes = buffers[slot].bytes;
  for (;;) {
    bytes[buffers[slot].used] = 0;
    char *end = strstr(bytes, "\r\n\r\n");
    if (!end) return 1;
    size_t whole = (size_t)(end + 4 - bytes) + content_length(bytes, end);
    if (buffers[slot].used < whole) return 1;
    const char *body = answer(bytes);
    int closes = strcasestr(bytes, "\r\nConnection: close\r\n") != 0;
    char out[2048];
    int count = snprintf(
        out, sizeof out,
        "HTTP/1.1 200 OK\r\nServer: Werkzeug/3.0.1 Python/3.12.3\r\nDate: Sun, 22 Nov 2026 11:00:00 GMT\r\n"
        "Content-Type: %s\r\nContent-Length: %zu\r\nX-Content-Type-Options: nosniff\r\n%s\r\n%s",
        body[0] == '<' ? "text/xml; charset=utf-8" : "application/json; charset=utf-8", strlen(body),
        closes ? "Connection: close\r\n" : "", body);
    if (send(watched[slot].fd, out, (size_t)count, MSG_NOSIGNAL) != count || closes) return 0;
    memmove(bytes, bytes + whole, buffers[slot].used - whole);
    buffers[slot].used -= whole;
  }
}

static void add(int descriptor) {
  int one = 1;
  setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
  for (int slot = 2; slot < CONNECTIONS; slot++)
    if (watched[slot].fd < 0) {
      watched[slot].fd = descriptor;
      buffers[slot].used = 0;
      return;
    }
  close(descriptor);
}

static void receive(int slot) {
  ssize_t count = recv(watched[slot].fd, buffers[slot].bytes + buffers[slot].used,
                       CAPACITY - buffers[slot].used, 0);
  if (count > 0) buffers[slot].used += (size_t)count;
  if (count <= 0 || buffers[slot].used == CAPACITY || !serve(slot)) {
    close(watched[slot].fd);
    watched[slot].fd = -1;
  }
}

int main(int argc, char **argv) {
  if (argc > 1) {
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(atoi(argv[1]), &set);
    sched_setaffinity(0, sizeof set, &set);
  }
  fill(xml_rows, xml_before, xml_after);
  fill(json_rows, json_before, json_after);
  int listener = socket(AF_INET, SOCK_STREAM, 0);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t length = sizeof address;
  if (bind(listener, (struct sockaddr *)&address, length) || listen(listener, 64) ||
      getsockname(listener, (struct sockaddr *)&address, &length))
    return perror("call-server"), 1;
  printf("%d\n", ntohs(address.sin_port));
  fflush(stdout);
  for (int slot = 0; slot < CONNECTIONS; slot++) watched[slot] = (struct pollfd){.fd = -1, .events = POLLIN};
  watched[0].fd = listener;
  watched[1].fd = 0;
  while (poll(watched, CONNECTIONS, -1) > 0) {
    char ignored[64];
    if (watched[1].revents && read(0, ignored, sizeof ignored) <= 0) return 0;
    if (watched[0].revents) add(accept(listener, 0, 0));
    for (int slot = 2; slot < CONNECTIONS; slot++)
      if (watched[slot].fd >= 0 && watched[slot].revents) receive(slot);
  }
  return 0;
}
