#pragma once

#include "core/formats/issuelog.h"

#include <QByteArray>

namespace csv {

/// A table as UTF-8 without control characters. Bytes that are no UTF-8 are taken for Windows-1252, or for damage where
/// most of the text is UTF-8; a remark says so.
QByteArray readableText(QByteArray &&bytes, IssueLog &log);

} // namespace csv
