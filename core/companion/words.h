#pragma once

#include <QCoreApplication>
#include <QStringList>

/// Translated text of the companion document.
[[maybe_unused]] static inline QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("Companion", text, nullptr, n);
}

/// A place in the document, for people: “rooms › Main hall › capacity”.
inline QString placeText(const QStringList &path)
{
    return u'“' + path.join(QStringLiteral(" › ")) + u'”';
}
