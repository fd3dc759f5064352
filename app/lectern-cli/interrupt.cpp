#include "app/lectern-cli/interrupt.h"

#include "core/base/progress.h"

#include <atomic>
#include <csignal>

namespace {

std::atomic<Progress *> interruptible = nullptr;
static_assert(std::atomic<Progress *>::is_always_lock_free && std::atomic<bool>::is_always_lock_free,
              "a signal handler may touch lock-free values only");

void handle(int)
{
    if (Progress *progress = interruptible.load()) {
        progress->cancel();
    }
}

void setHandlers(void (*handler)(int))
{
    for (const int signal : {SIGINT, SIGTERM}) {
        std::signal(signal, handler);
    }
}

} // namespace

CancelOnInterrupt::CancelOnInterrupt(Progress &progress)
{
    interruptible = &progress;
    setHandlers(handle);
}

CancelOnInterrupt::~CancelOnInterrupt()
{
    setHandlers(SIG_DFL);
    interruptible = nullptr;
}
