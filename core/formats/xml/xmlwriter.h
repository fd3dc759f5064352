#pragma once

#include <QByteArray>
#include <QString>

#include <initializer_list>
#include <vector>

namespace xml {

struct Attribute
{
    const char *name;
    QString value; ///< null: the attribute is left out
};
using Attributes = std::initializer_list<Attribute>;

/// Writes a document of indented elements. What XML cannot hold (control characters) is left out; what a terminal would
/// obey is written as a reference.
class Writer
{
public:
    Writer();

    void open(const char *name, Attributes attributes = {});
    void close();
    /// An element that holds nothing but text.
    void element(const char *name, const QString &text, Attributes attributes = {});

    /// All elements closed.
    QByteArray take() { return std::move(m_bytes); }

private:
    void tag(const char *name, Attributes attributes);
    void indent() { m_bytes.append(qsizetype(m_open.size()) * 2, ' '); }

    QByteArray m_bytes;
    std::vector<const char *> m_open;
};

} // namespace xml
