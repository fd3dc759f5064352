#pragma once

class Progress;

/// While it lives, Ctrl+C and a polite request to end (SIGINT, SIGTERM) cancel one job instead of killing the
/// program. One at a time.
class CancelOnInterrupt
{
public:
    explicit CancelOnInterrupt(Progress &progress);
    ~CancelOnInterrupt();
    CancelOnInterrupt(const CancelOnInterrupt &) = delete;
    CancelOnInterrupt &operator=(const CancelOnInterrupt &) = delete;
};
