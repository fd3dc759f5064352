#pragma once

#include "core/base/error.h"

/// What a cancelled import answers with.
Error canceledImport();
