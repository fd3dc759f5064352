#pragma once

#include <QLoggingCategory>

/// For developers, in plain English; people are told through `Error` and `ImportIssue`.
Q_DECLARE_LOGGING_CATEGORY(logFormats)
Q_DECLARE_LOGGING_CATEGORY(logStore)
Q_DECLARE_LOGGING_CATEGORY(logWorkspace)
Q_DECLARE_LOGGING_CATEGORY(logUi)
