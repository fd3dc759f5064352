#pragma once

#include <QLatin1String>
#include <QStringView>

/// A hash of texts that is the same on every machine and in every run, unlike `qHash`: FNV-1a of 64 bits over UTF-16
/// code units. No protection against somebody who wants two texts to be taken for one.
class StableHash
{
public:
    void add(QChar c) { m_value = (m_value ^ c.unicode()) * 1099511628211u; }
    void add(QStringView text)
    {
        for (const QChar c : text) {
            add(c);
        }
    }
    void add(QLatin1String text)
    {
        for (const char c : text) {
            add(QChar::fromLatin1(c));
        }
    }

    quint64 value() const { return m_value; }

private:
    quint64 m_value = 14695981039346656037u;
};
