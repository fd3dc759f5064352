#include "ui/support/englishplurals.h"

#include <cstring>

QString EnglishPlurals::translate(const char *, const char *sourceText, const char *, int n) const
{
    if (n < 0 || !(std::strstr(sourceText, "(s)") || std::strstr(sourceText, "(es)"))) {
        return {};
    }
    QString text = QString::fromUtf8(sourceText);
    text.replace(QLatin1String("(s)"), n == 1 ? QLatin1String() : QLatin1String("s"));
    text.replace(QLatin1String("(es)"), n == 1 ? QLatin1String() : QLatin1String("es"));
    return text; // %n itself is put in by the caller of this
}
