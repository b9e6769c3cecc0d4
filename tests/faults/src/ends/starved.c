// Put before the C library, it lets one allocation fail: STARVE_AT=N the N-th of the process, counted from its start.
// STARVE_TELL=FILE: how many there were is written there at the end.
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);

static atomic_ulong allocations;
static unsigned long fails_at;

static int fails(void) {
  unsigned long nth = atomic_fetch_add(&allocations, 1) + 1;
  if (nth != fails_at) return 0;
  errno = ENOMEM;
  return 1;
}

__attribute__((constructor)) static void begin(void) {
  const char *at = getenv("STARVE_AT");
  atomic_store(&allocations, 0);
  fails_at = at ? strtoul(at, NULL, 10) : 0;
}

__attribute__((destructor)) static void tell(void) {
  const char *path = getenv("STARVE_TELL");
  int file = path ? open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600) : -1;
  if (file < 0) return;
  char text[32];
  int length = snprintf(text, sizeof text, "%lu", atomic_load(&allocations));
  if (write(file, text, (size_t)length) != length) _exit(9);
  close(file);
}

void *malloc(size_t size) { return fails() ? NULL : __libc_malloc(size); }
void *calloc(size_t count, size_t size) { return fails() ? NULL : __libc_calloc(count, size); }
void *realloc(void *old, size_t size) { return fails() ? NULL : __libc_realloc(old, size); }
void *memalign(size_t align, size_t size) { return fails() ? NULL : __libc_memalign(align, size); }
void *aligned_alloc(size_t align, size_t size) { return fails() ? NULL : __libc_memalign(align, size); }

int posix_memalign(void **out, size_t align, size_t size) {
  void *found = fails() ? NULL : __libc_memalign(align, size);
  if (!found) return ENOMEM;
  *out = found;
  return 0;
}
