/*
 * Stands between a program and its disk (LD_PRELOAD). Whatever the program changes below DISK_ROOT is written to DISK_LOG in
 * the order in which it happened, and can be made to fail: DISK_CONTROL is a file that both sides map (under-disk.ts has the other
 * side of both formats). One lock around each call and its record: libuv and SQLite work in several threads.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { OPEN = 1, WRITE, TRUNCATE, SYNC, RENAME, UNLINK, LINK, MKDIR, RMDIR };
enum { CREATED = 1, EMPTIED = 2, FOLDER = 4 };

struct record { uint32_t op, handle; uint64_t number; uint32_t first, second; };
/* Set by the program itself: fail the call that brings `left` to 0 (and all later ones when `lasting`) with `error`. */
struct control { volatile int32_t left, error, lasting, failed, seen; };

#define DESCRIPTORS 4096
static struct { uint32_t handle; int appends; char *path; } files[DESCRIPTORS];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct control *control;
static const char *root, *said;
static int log_descriptor = -1;
static uint32_t last_handle;

#define REAL(name) ((__typeof__(&name))real(#name))
static void *real(const char *name) {
  void *found = dlsym(RTLD_NEXT, name);
  if (!found) abort();
  return found;
}

__attribute__((constructor)) static void begin(void) {
  root = getenv("DISK_ROOT");
  said = getenv("DISK_SAID");
  const char *log = getenv("DISK_LOG"), *shared = getenv("DISK_CONTROL");
  if (log) log_descriptor = REAL(open)(log, O_WRONLY | O_APPEND | O_CLOEXEC);
  int descriptor = shared ? REAL(open)(shared, O_RDWR | O_CLOEXEC) : -1;
  if (descriptor < 0) return;
  void *mapped = mmap(NULL, sizeof(struct control), PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
  if (mapped != MAP_FAILED) control = mapped;
  REAL(close)(descriptor);
}

static int below_root(const char *path) {
  size_t length = root ? strlen(root) : 0;
  return length > 0 && path && strncmp(path, root, length) == 0 && (path[length] == 0 || path[length] == '/');
}

static int known(int descriptor) {
  return descriptor >= 0 && descriptor < DESCRIPTORS && files[descriptor].handle != 0;
}

static void note(uint32_t op, uint32_t handle, uint64_t number, const void *a, size_t first, const void *b, size_t second) {
  if (log_descriptor < 0) return;
  struct record record = {op, handle, number, (uint32_t)first, (uint32_t)second};
  struct iovec parts[3] = {{&record, sizeof record}, {(void *)a, first}, {(void *)b, second}};
  ssize_t whole = (ssize_t)(sizeof record + first + second);
  if (REAL(writev)(log_descriptor, parts, 3) != whole) abort();
}

static void note_paths(uint32_t op, const char *a, const char *b) {
  note(op, 0, 0, a, strlen(a), b, b ? strlen(b) : 0);
}

/* Whether this call is to fail; sets errno. What the program says of itself never does. */
static int fails(const char *path) {
  if (!control || (path && said && strcmp(path, said) == 0)) return 0;
  control->seen += 1;
  if (control->left <= 0) return 0;
  control->left -= 1;
  if (control->left > 0) return 0;
  if (control->lasting) control->left = 1;
  control->failed += 1;
  errno = control->error;
  return 1;
}

static int finish_open(int descriptor, const char *path, int flags, int existed) {
  if (descriptor < 0 || descriptor >= DESCRIPTORS) return descriptor;
  struct stat facts;
  int folder = fstat(descriptor, &facts) == 0 && S_ISDIR(facts.st_mode);
  files[descriptor].handle = ++last_handle;
  files[descriptor].appends = (flags & O_APPEND) != 0;
  free(files[descriptor].path);
  files[descriptor].path = strdup(path);
  uint64_t how = (existed ? 0 : CREATED) | ((flags & O_TRUNC) && existed ? EMPTIED : 0) | (folder ? FOLDER : 0);
  note(OPEN, last_handle, how, path, strlen(path), NULL, 0);
  return descriptor;
}

/* The path that a call means: itself, or inside an opened folder. */
static const char *whole_path(int folder, const char *path, char *room) {
  if (path[0] == '/' || !known(folder)) return path;
  snprintf(room, PATH_MAX, "%s/%s", files[folder].path, path);
  return room;
}

static int open_any(int folder, const char *given, int flags, mode_t mode) {
  char room[PATH_MAX];
  pthread_mutex_lock(&lock);
  const char *path = whole_path(folder, given, room);
  int ours = below_root(path), result;
  struct stat facts;
  int existed = ours && stat(path, &facts) == 0;
  int changes = ours && (((flags & O_CREAT) && !existed) || (flags & O_TRUNC));
  if (changes && fails(path)) result = -1;
  else {
    result = REAL(openat)(folder, given, flags, mode);
    if (ours) finish_open(result, path, flags, existed);
    else if (known(result)) files[result].handle = 0;
  }
  pthread_mutex_unlock(&lock);
  return result;
}

#define MODE mode_t mode = 0; if (flags & (O_CREAT | O_TMPFILE)) { va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); }
int open(const char *path, int flags, ...) { MODE return open_any(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE return open_any(AT_FDCWD, path, flags | O_LARGEFILE, mode); }
int openat(int folder, const char *path, int flags, ...) { MODE return open_any(folder, path, flags, mode); }
int openat64(int folder, const char *path, int flags, ...) { MODE return open_any(folder, path, flags | O_LARGEFILE, mode); }

int close(int descriptor) {
  pthread_mutex_lock(&lock);
  if (known(descriptor)) files[descriptor].handle = 0;
  int result = REAL(close)(descriptor);
  pthread_mutex_unlock(&lock);
  return result;
}

static ssize_t written(int descriptor, const void *bytes, ssize_t count, off_t offset) {
  if (count > 0) note(WRITE, files[descriptor].handle, (uint64_t)offset, bytes, (size_t)count, NULL, 0);
  return count;
}

static off_t place_of(int descriptor) {
  struct stat facts;
  if (files[descriptor].appends) return fstat(descriptor, &facts) == 0 ? facts.st_size : 0;
  return lseek(descriptor, 0, SEEK_CUR);
}

/* A disk that is full takes the first half of what it cannot take whole. */
static ssize_t half(int descriptor, const void *bytes, size_t count, off_t offset) {
  int error = errno;
  if (error == ENOSPC && count > 1) written(descriptor, bytes, REAL(pwrite)(descriptor, bytes, count / 2, offset), offset);
  errno = error;
  return -1;
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
  if (!known(descriptor)) return REAL(write)(descriptor, bytes, count);
  pthread_mutex_lock(&lock);
  off_t offset = place_of(descriptor);
  ssize_t result = fails(files[descriptor].path) ? -1 : written(descriptor, bytes, REAL(write)(descriptor, bytes, count), offset);
  pthread_mutex_unlock(&lock);
  return result;
}

ssize_t writev(int descriptor, const struct iovec *parts, int count) {
  if (!known(descriptor)) return REAL(writev)(descriptor, parts, count);
  ssize_t total = 0;
  for (int i = 0; i < count; i += 1) {
    ssize_t done = write(descriptor, parts[i].iov_base, parts[i].iov_len);
    if (done < 0) return total > 0 ? total : -1;
    total += done;
    if ((size_t)done < parts[i].iov_len) break;
  }
  return total;
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset) {
  if (!known(descriptor)) return REAL(pwrite)(descriptor, bytes, count, offset);
  pthread_mutex_lock(&lock);
  ssize_t result = fails(files[descriptor].path)
    ? half(descriptor, bytes, count, offset)
    : written(descriptor, bytes, REAL(pwrite)(descriptor, bytes, count, offset), offset);
  pthread_mutex_unlock(&lock);
  return result;
}
ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset) { return pwrite(descriptor, bytes, count, offset); }

int ftruncate(int descriptor, off_t length) {
  if (!known(descriptor)) return REAL(ftruncate)(descriptor, length);
  pthread_mutex_lock(&lock);
  int result = fails(files[descriptor].path) ? -1 : REAL(ftruncate)(descriptor, length);
  if (result == 0) note(TRUNCATE, files[descriptor].handle, (uint64_t)length, NULL, 0, NULL, 0);
  pthread_mutex_unlock(&lock);
  return result;
}
int ftruncate64(int descriptor, off64_t length) { return ftruncate(descriptor, length); }

static int sync_any(int descriptor, int (*sync)(int)) {
  if (!known(descriptor)) return sync(descriptor);
  pthread_mutex_lock(&lock);
  int result = fails(files[descriptor].path) ? -1 : sync(descriptor);
  if (result == 0) note(SYNC, files[descriptor].handle, 0, NULL, 0, NULL, 0);
  pthread_mutex_unlock(&lock);
  return result;
}
int fsync(int descriptor) { return sync_any(descriptor, REAL(fsync)); }
int fdatasync(int descriptor) { return sync_any(descriptor, REAL(fdatasync)); }

/* A change of names below the root, with its record. */
#define NAMES(op, a, b, call) \
  pthread_mutex_lock(&lock); \
  int ours = below_root(a) || below_root(b); \
  int result = ours && fails(a) ? -1 : call; \
  if (result == 0 && ours) note_paths(op, a, b); \
  pthread_mutex_unlock(&lock); \
  return result;

int rename(const char *from, const char *to) { NAMES(RENAME, from, to, REAL(rename)(from, to)) }
int link(const char *from, const char *to) { NAMES(LINK, from, to, REAL(link)(from, to)) }
int unlink(const char *path) { NAMES(UNLINK, path, NULL, REAL(unlink)(path)) }
int rmdir(const char *path) { NAMES(RMDIR, path, NULL, REAL(rmdir)(path)) }
int mkdir(const char *path, mode_t mode) { NAMES(MKDIR, path, NULL, REAL(mkdir)(path, mode)) }
int unlinkat(int folder, const char *given, int flags) {
  char room[PATH_MAX];
  const char *path = whole_path(folder, given, room);
  if (!below_root(path)) return REAL(unlinkat)(folder, given, flags);
  return flags & AT_REMOVEDIR ? rmdir(path) : unlink(path);
}
int remove(const char *path) {
  struct stat facts;
  if (!below_root(path)) return REAL(remove)(path);
  return lstat(path, &facts) == 0 && S_ISDIR(facts.st_mode) ? rmdir(path) : unlink(path);
}

/* Copies inside the kernel would pass us by: without them libuv copies with write(). It closes files past libc's close(). */
ssize_t sendfile(int out, int in, off_t *offset, size_t count) {
  if (!known(out)) return REAL(sendfile)(out, in, offset, count);
  errno = EINVAL;
  return -1;
}
ssize_t sendfile64(int out, int in, off64_t *offset, size_t count) { return sendfile(out, in, offset, count); }
long syscall(long number, ...) {
  va_list rest;
  va_start(rest, number);
  long a = va_arg(rest, long), b = va_arg(rest, long), c = va_arg(rest, long);
  long d = va_arg(rest, long), e = va_arg(rest, long), f = va_arg(rest, long);
  va_end(rest);
  if (number == SYS_copy_file_range && known((int)c)) {
    errno = ENOSYS;
    return -1;
  }
  if (number == SYS_close) return close((int)a);
  return REAL(syscall)(number, a, b, c, d, e, f);
}
