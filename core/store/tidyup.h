#pragma once

#include "core/base/result.h"
#include "core/store/store.h"

#include <chrono>

/// Finishes what an import left to do when it was interrupted right after it, and deletes the programmes and plans of
/// conferences that were removed more than a week before `now`. Waits for nobody: fails while another program is writing.
[[nodiscard]] Result<void> tidyUp(const StoreFolder &folder, std::chrono::sys_seconds now);
