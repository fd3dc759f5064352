#pragma once

#include "core/base/result.h"
#include "core/store/database.h"
#include "core/store/store.h"

/// `programmes.sqlite` with `personal.sqlite` attached under the name `personal`.
[[nodiscard]] Result<std::unique_ptr<Database>> openProgrammes(const StoreFolder &folder);
/// `personal.sqlite` alone; what it commits survives a power cut.
[[nodiscard]] Result<std::unique_ptr<Database>> openPersonal(const StoreFolder &folder);
