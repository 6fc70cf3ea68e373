/* A thin layer between the program and libc, for LD_PRELOAD: it fails chosen calls, pretends that they worked, kills the process
 * in the middle of one, shifts the wall clock, and writes down what was done to the files of one directory.
 *
 * It only looks at files below $SHIM_DIR. What it shall do stands in the file $SHIM_CONTROL, which is mapped into memory, so
 * that shim.py can change it while the program runs. When $SHIM_RECORD names a file, every change below the directory is
 * appended there after it was made, one at a time, with the time at which it was complete. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

/* shim.py has the same bits and the same fields in the same order. */
enum { SYNC = 1, WRITE = 2, READ = 4, OPEN = 8, RENAME = 16, TRUNCATE = 32, UNLINK = 64, LINK = 128, LOCK = 256 };
enum { DATABASE = 1, LOG = 2, INDEX = 4, JOURNAL = 8, OTHER = 16, DIRECTORY = 32 };
enum { PRETEND = -1, KILL = -2 };

struct control {
    _Atomic int64_t clock_ms; /* added to the wall clock, never to the monotonic one */
    _Atomic int64_t calls;    /* which calls are meant; 0: none */
    _Atomic int64_t files;    /* and on which kinds of file */
    _Atomic int64_t error;    /* the errno they fail with, or PRETEND, or KILL */
    _Atomic int64_t first;    /* from the how-manieth on */
    _Atomic int64_t count;    /* and how many of them */
    _Atomic int64_t half;     /* 1: a write that fails or kills has written its first half */
    _Atomic int64_t seen;     /* so many were meant */
    _Atomic int64_t hit;      /* and so many were struck */
};

struct record {
    int64_t at_ns, kind, file, offset, length; /* then `length` bytes: what was written, or a name, or two with a zero between */
};

#define MOST_FILES 65536
static struct control *control;
static int record_fd = -1;
static char directory[PATH_MAX];
static size_t directory_length;
static _Atomic int64_t next_file = 1;
static struct { _Atomic int kind; int64_t number; } files[MOST_FILES];
static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;

/* libc's own, looked up once. */
#define REAL(name)                                            \
    ({                                                        \
        static __typeof__(&name) found;                       \
        if (!found) found = dlsym(RTLD_NEXT, #name);          \
        found;                                                \
    })

__attribute__((constructor)) static void begin(void) {
    const char *of = getenv("SHIM_DIR"), *by = getenv("SHIM_CONTROL"), *into = getenv("SHIM_RECORD");
    if (!of || !by || strlen(of) >= sizeof directory) return;
    directory_length = strlen(strcpy(directory, of));
    int fd = REAL(open64)(by, O_RDWR | O_CLOEXEC);
    void *map = fd < 0 ? MAP_FAILED : mmap(NULL, sizeof *control, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (map == MAP_FAILED) abort();
    control = map;
    if (into && (record_fd = REAL(open64)(into, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600)) < 0) abort();
}

static int kind_of(const char *path) {
    if (!control || !path || strncmp(path, directory, directory_length)) return 0;
    const char *rest = path + directory_length;
    if (*rest && *rest != '/') return 0;
    size_t length = strlen(rest);
    if (length > 4 && !strcmp(rest + length - 4, "-wal")) return LOG;
    if (length > 4 && !strcmp(rest + length - 4, "-shm")) return INDEX;
    if (length > 8 && !strcmp(rest + length - 8, "-journal")) return JOURNAL;
    if (length > 5 && !strcmp(rest + length - 5, ".lock")) return OTHER;
    return strstr(rest, ".db") && !strstr(rest, ".sha256") ? DATABASE : OTHER;
}

static int kind_of_fd(int fd) { return control && fd >= 0 && fd < MOST_FILES ? files[fd].kind : 0; }

static int64_t now_ns(void) {
    struct timespec at;
    REAL(clock_gettime)(CLOCK_MONOTONIC, &at);
    return at.tv_sec * 1000000000LL + at.tv_nsec;
}

/* Whether this call is to be struck: 0, or what stands in `error`. */
static int64_t struck(int call, int kind) {
    if (!kind || !(control->calls & call) || !(control->files & kind)) return 0;
    int64_t number = atomic_fetch_add(&control->seen, 1) + 1;
    if (number < control->first || number - control->first >= control->count) return 0;
    atomic_fetch_add(&control->hit, 1);
    return control->error;
}

static int fails(int64_t error) {
    if (error == KILL) raise(SIGKILL);
    if (error > 0) errno = (int)error;
    return error > 0;
}

static void put(int kind, int64_t file, int64_t offset, const void *data, int64_t length) {
    struct record head = {now_ns(), kind, file, offset, length};
    struct iovec parts[2] = {{&head, sizeof head}, {(void *)data, (size_t)length}};
    if (REAL(writev)(record_fd, parts, 2) != (ssize_t)(sizeof head + (size_t)length)) abort();
}

static void put_names(int kind, const char *from, const char *to) {
    char names[2 * PATH_MAX];
    size_t length = strlen(strcpy(names, from)) + 1;
    length += strlen(strcpy(names + length, to));
    put(kind, 0, 0, names, (int64_t)length);
}

/* A recording holds the calls in the order of their effects, so that only one is made at a time. */
#define RECORDED(kind, call, note)                         \
    do {                                                   \
        if (record_fd < 0 || !(kind)) return call;         \
        pthread_mutex_lock(&one_at_a_time);                \
        __typeof__(call) done = call;                      \
        int kept = errno;                                  \
        if (done >= 0) note;                               \
        pthread_mutex_unlock(&one_at_a_time);              \
        errno = kept;                                      \
        return done;                                       \
    } while (0)

static int opened(int fd, const char *path, int flags, int kind) {
    struct stat found;
    if (fd < 0 || fd >= MOST_FILES) return fd;
    if (kind && fstat(fd, &found) == 0 && S_ISDIR(found.st_mode)) kind = DIRECTORY;
    files[fd].number = kind ? atomic_fetch_add(&next_file, 1) : 0;
    files[fd].kind = kind;
    if (kind && record_fd >= 0) put(OPEN, files[fd].number, flags & O_TRUNC, path, (int64_t)strlen(path));
    return fd;
}

#define OPENING(name)                                                    \
    int name(const char *path, int flags, ...) {                         \
        va_list more;                                                    \
        va_start(more, flags);                                           \
        mode_t mode = flags & (O_CREAT | __O_TMPFILE) ? va_arg(more, mode_t) : 0; \
        va_end(more);                                                    \
        int kind = kind_of(path);                                        \
        if (fails(struck(OPEN, kind))) return -1;                        \
        pthread_mutex_lock(&one_at_a_time);                              \
        int fd = opened(REAL(name)(path, flags, mode), path, flags, kind); \
        pthread_mutex_unlock(&one_at_a_time);                            \
        return fd;                                                       \
    }
OPENING(open)
OPENING(open64)

int close(int fd) {
    if (fd >= 0 && fd < MOST_FILES) files[fd].kind = 0;
    return REAL(close)(fd);
}

#define WRITING(name, type)                                                                                   \
    ssize_t name(int fd, const void *data, size_t length, type offset) {                                      \
        int kind = kind_of_fd(fd);                                                                            \
        int64_t error = struck(WRITE, kind);                                                                  \
        if (error && error != PRETEND && control->half && length > 1) REAL(name)(fd, data, length / 2, offset); \
        if (fails(error)) return -1;                                                                          \
        if (error == PRETEND) return (ssize_t)length;                                                         \
        RECORDED(kind, REAL(name)(fd, data, length, offset), put(WRITE, files[fd].number, offset, data, done)); \
    }
WRITING(pwrite, off_t)
WRITING(pwrite64, off64_t)

ssize_t write(int fd, const void *data, size_t length) {
    int kind = kind_of_fd(fd);
    int64_t error = struck(WRITE, kind);
    if (fails(error)) return -1;
    if (error == PRETEND) return (ssize_t)length;
    RECORDED(kind, REAL(write)(fd, data, length), put(WRITE, files[fd].number, lseek(fd, 0, SEEK_CUR) - done, data, done));
}

ssize_t pread64(int fd, void *data, size_t length, off64_t offset) {
    return fails(struck(READ, kind_of_fd(fd))) ? -1 : REAL(pread64)(fd, data, length, offset);
}

ssize_t read(int fd, void *data, size_t length) {
    return fails(struck(READ, kind_of_fd(fd))) ? -1 : REAL(read)(fd, data, length);
}

#define SYNCING(name)                                                                  \
    int name(int fd) {                                                                 \
        int kind = kind_of_fd(fd);                                                     \
        int64_t error = struck(SYNC, kind);                                            \
        if (fails(error)) return -1;                                                   \
        if (error == PRETEND) return 0;                                                \
        RECORDED(kind, REAL(name)(fd), put(SYNC, files[fd].number, kind == DIRECTORY, NULL, 0)); \
    }
SYNCING(fsync)
SYNCING(fdatasync)

#define CUTTING(name, type)                                                              \
    int name(int fd, type length) {                                                      \
        int kind = kind_of_fd(fd);                                                       \
        int64_t error = struck(TRUNCATE, kind);                                          \
        if (fails(error)) return -1;                                                     \
        if (error == PRETEND) return 0;                                                  \
        RECORDED(kind, REAL(name)(fd, length), put(TRUNCATE, files[fd].number, length, NULL, 0)); \
    }
CUTTING(ftruncate, off_t)
CUTTING(ftruncate64, off64_t)

int rename(const char *from, const char *to) {
    int kind = kind_of(to);
    int64_t error = struck(RENAME, kind);
    if (fails(error)) return -1;
    if (error == PRETEND) return 0;
    RECORDED(kind, REAL(rename)(from, to), put_names(RENAME, from, to));
}

int linkat(int from_dir, const char *from, int to_dir, const char *to, int flags) {
    int kind = kind_of(to);
    int64_t error = struck(LINK, kind);
    if (fails(error)) return -1;
    if (error == PRETEND) return 0;
    RECORDED(kind, REAL(linkat)(from_dir, from, to_dir, to, flags), put_names(LINK, from, to));
}

int unlink(const char *path) {
    int kind = kind_of(path);
    int64_t error = struck(UNLINK, kind);
    if (fails(error)) return -1;
    if (error == PRETEND) return 0;
    RECORDED(kind, REAL(unlink)(path), put(UNLINK, 0, 0, path, (int64_t)strlen(path)));
}

int flock(int fd, int what) { return fails(struck(LOCK, kind_of_fd(fd))) ? -1 : REAL(flock)(fd, what); }

int clock_gettime(clockid_t clock, struct timespec *at) {
    int done = REAL(clock_gettime)(clock, at);
    if (done == 0 && control && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) {
        int64_t ns = at->tv_nsec + control->clock_ms % 1000 * 1000000 + 1000000000;
        at->tv_sec += control->clock_ms / 1000 + ns / 1000000000 - 1;
        at->tv_nsec = ns % 1000000000;
    }
    return done;
}

int gettimeofday(struct timeval *restrict at, void *restrict zone) {
    (void)zone;
    struct timespec now;
    int done = clock_gettime(CLOCK_REALTIME, &now);
    *at = (struct timeval){now.tv_sec, now.tv_nsec / 1000};
    return done;
}

time_t time(time_t *into) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (into) *into = now.tv_sec;
    return now.tv_sec;
}
