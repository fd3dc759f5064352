#include "core/store/statement.h"

#include "core/base/logging.h"
#include "core/store/database.h"

#include <QSqlDatabase>
#include <QSqlError>

#include <vector>

namespace {

/// ":0", ":1", … Bound by position, Qt makes up a name for the position each time; bound by name it need not.
const QString &placeName(size_t position)
{
    static const std::vector<QString> names = [] {
        std::vector<QString> made;
        for (int i = 0; i < MostPlaces; ++i) {
            made.push_back(u':' + QString::number(i));
        }
        return made;
    }();
    return names[position];
}

/// Question marks become names.
QString named(const QString &sql)
{
    QString result;
    result.reserve(sql.size() + 64);
    size_t position = 0;
    for (const QChar c : sql) {
        c == u'?' ? result += placeName(position++) : result += c;
    }
    return result;
}

} // namespace

Statement::Statement(const Database &database, const QString &sql) : m_database(database), m_query(database.handle())
{
    m_query.setForwardOnly(true);
    m_prepared = m_query.prepare(named(sql));
    if (!m_prepared) {
        qCWarning(logStore) << sql << m_query.lastError();
    }
}

Statement &Statement::bind(const QVariant &value)
{
    m_query.bindValue(placeName(m_bound++), value);
    return *this;
}

Statement &Statement::bind(const QVariantList &values)
{
    for (const QVariant &value : values) {
        bind(value);
    }
    return *this;
}

Result<void> Statement::run()
{
    m_bound = 0;
    if (!m_prepared || !m_query.exec()) {
        return failure(m_database.error(m_query.lastError()));
    }
    return {};
}

Result<void> Statement::end()
{
    const QSqlError error = m_query.lastError();
    finish();
    if (error.isValid()) {
        return failure(m_database.error(error));
    }
    return {};
}

std::optional<std::chrono::sys_seconds> Statement::instant(int column) const
{
    const QVariant value = m_query.value(column);
    if (value.isNull()) {
        return std::nullopt;
    }
    return std::chrono::sys_seconds(std::chrono::seconds(value.toLongLong()));
}
