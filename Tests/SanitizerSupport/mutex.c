// Tells the thread sanitizer of the part of Synchronization.Mutex that it can't see.
//
// On Linux the fast path of Mutex is compiled into the program, and the sanitizer sees it. Where a thread has to wait,
// two functions of libswiftSynchronization hand the mutex over through the kernel; that library is not built for the
// sanitizer, so that everything behind such a wait looks like a race. .ci/check-sanitizers loads this file before the
// library: each function does what the library's does, and says so.
//
// Source: swiftlang/swift, stdlib/public/Synchronization/Mutex/LinuxImpl.swift.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

#define SELF __attribute__((swift_context)) void *self

typedef __attribute__((swiftcall)) void LockSlow(uint32_t thread, SELF);
typedef __attribute__((swiftcall)) void UnlockSlow(SELF);
typedef void Annotate(void *address);

static void annotate(const char *name, void *address) {
    Annotate *function = (Annotate *)dlsym(RTLD_DEFAULT, name);
    if (function) function(address);
}

__attribute__((swiftcall)) void lock_slow(uint32_t thread, SELF)
    __asm__("$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF");
__attribute__((swiftcall)) void lock_slow(uint32_t thread, SELF) {
    LockSlow *original = (LockSlow *)dlsym(RTLD_NEXT, "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF");
    original(thread, self);
    annotate("__tsan_acquire", self);
}

__attribute__((swiftcall)) void unlock_slow(SELF)
    __asm__("$s15Synchronization12_MutexHandleV11_unlockSlowyyF");
__attribute__((swiftcall)) void unlock_slow(SELF) {
    UnlockSlow *original = (UnlockSlow *)dlsym(RTLD_NEXT, "$s15Synchronization12_MutexHandleV11_unlockSlowyyF");
    annotate("__tsan_release", self);
    original(self);
}
