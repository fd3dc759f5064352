#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace json {

/// Writes an indented document whose members stay in the order in which they are written, which Qt's would sort.
/// Characters that a terminal would obey are written as \uXXXX.
class Writer
{
public:
    void beginObject();
    void beginObject(const char *key);
    void beginArray(const char *key);
    void beginArray(const QString &key);
    void end();

    void member(const char *key, const QString &text);
    void member(const char *key, const char *text) { member(key, QString::fromUtf8(text)); }
    void member(const char *key, qint64 number);
    void member(const char *key, bool value);
    void null(const char *key);

    /// Everything ended.
    QByteArray take() { return m_bytes + '\n'; }

private:
    void next();
    void key(const QString &name);
    void begin(char open, char close);

    struct Level
    {
        char close;
        bool isEmpty = true;
    };
    QByteArray m_bytes;
    std::vector<Level> m_open;
};

} // namespace json
