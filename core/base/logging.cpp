#include "core/base/logging.h"

Q_LOGGING_CATEGORY(logFormats, "lectern.formats", QtWarningMsg)
Q_LOGGING_CATEGORY(logStore, "lectern.store", QtWarningMsg)
Q_LOGGING_CATEGORY(logWorkspace, "lectern.workspace", QtWarningMsg)
Q_LOGGING_CATEGORY(logUi, "lectern.ui", QtWarningMsg)
