#include "core/store/sqltext.h"

#include <QStringList>

QString sqlQuoted(const QString &text)
{
    return QLatin1Char('\'') + QString(text).replace(QLatin1Char('\''), QStringLiteral("''")) + QLatin1Char('\'');
}

QString placesFor(const QString &columns)
{
    return QStringList(columns.count(u',') + 1, QStringLiteral("?")).join(QStringLiteral(", "));
}

QString upsertSql(const QString &table, const QString &key, const QString &columns, const QString &places)
{
    QStringList excluded;
    for (const QString &column : columns.split(QStringLiteral(", "))) {
        excluded += QStringLiteral("excluded.") + column;
    }
    return QStringLiteral("INSERT INTO main.%1 (%2, %3) VALUES (?, %4) ON CONFLICT (%2) DO UPDATE SET (%3) = (%5) "
                          "WHERE (%3) IS NOT (%5)")
        .arg(table, key, columns, places, excluded.join(QStringLiteral(", ")));
}
