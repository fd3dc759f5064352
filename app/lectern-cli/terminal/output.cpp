#include "app/lectern-cli/terminal/output.h"

#include "app/lectern-cli/command.h"
#include "app/lectern-cli/terminal/terminaltext.h"

#include <QJsonDocument>

#include <algorithm>

#include <cerrno>
#include <cstdio>
#include <cstring>

void Output::setJson(const QJsonObject &document)
{
    m_bytes = terminalSafeJson(QJsonDocument(document).toJson());
}

void Output::line(const QString &text)
{
    m_bytes += visibleLine(text).toUtf8() + '\n';
}

void Output::text(const QString &text, int indent)
{
    const int columns = std::max(20, std::min(m_width.value_or(80), 100) - indent);
    for (const QString &row : wrapped(text, columns)) {
        line(row.isEmpty() ? row : QString(indent, u' ') + row);
    }
}

Result<void> Output::flush()
{
    const bool written = std::fwrite(m_bytes.constData(), 1, size_t(m_bytes.size()), stdout) == size_t(m_bytes.size())
                         && std::fflush(stdout) == 0;
    if (written || errno == EPIPE) {
        return {};
    }
    return failure(ErrorCode::FileAccess, Cli::tr("The answer could not be written to standard output: %1.")
                                              .arg(QString::fromLocal8Bit(std::strerror(errno))));
}

void complain(const QString &message)
{
    const QByteArray bytes = visibleLine(QStringLiteral("lectern-cli: ") + message).toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}
