#include "core/base/background.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

void stepBack()
{
#ifdef Q_OS_LINUX
    // QThread's priorities change nothing under Linux's usual scheduler. There each thread has a niceness of its own,
    // unlike in POSIX: setpriority(2), "C library/kernel differences".
    constexpr int niceness = 10;
    setpriority(PRIO_PROCESS, id_t(gettid()), niceness); // refused, the work is merely as eager as the rest
#endif
}
