#include "core/store/statement.h"

#include "core/base/logging.h"
#include "core/store/database.h"

#include <QSqlDatabase>
#include <QSqlError>

Statement::Statement(const Database &database, const QString &sql) : m_database(database), m_query(database.handle())
{
    m_query.setForwardOnly(true);
    m_prepared = m_query.prepare(sql);
    if (!m_prepared) {
        qCWarning(logStore) << sql << m_query.lastError();
    }
}

Statement &Statement::bind(const QVariant &value)
{
    m_query.bindValue(m_bound++, value);
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
