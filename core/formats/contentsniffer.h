#pragma once

#include "core/base/error.h"

#include <QByteArrayView>

#include <string_view>

/// Why no format took these bytes, in words for the person who opened them: an HTML page, a feed, an archive,
/// JSON of another kind …, and what to do.
/// @param text UTF-8 without a byte-order mark, or anything else
Error describeUnknown(QByteArrayView text, const QString &name);

/// Behind the document type that starts at `from`: its comments, quotes and "[…]" may hold ">" as well. The end of the
/// text when it does not end.
size_t behindDoctype(std::string_view text, size_t from);

/// The name of the first element of an XML document, without its prefix; empty when there is none. Skips the
/// declaration, comments and a document type.
QByteArrayView xmlRootName(QByteArrayView text);
