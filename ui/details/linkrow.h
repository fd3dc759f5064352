#pragma once

#include "core/model/sessiontext.h"

#include <QWidget>

class FlowLayout;

/// Addresses as links with icons, side by side: slides, video, transcript, feedback, the session's own page and others.
class LinkRow : public QWidget
{
    Q_OBJECT

public:
    explicit LinkRow(QWidget *parent = nullptr);

    /// Hides itself where there is nothing to link to.
    void setLinks(const SessionText &text);
    /// Links as they are, after a word of introduction: “Find Ada Lovelace at”.
    void setLinks(const QString &introduction, const Links &links);

private:
    /// A link as it is shown.
    struct Entry
    {
        QString icon;
        QString title;
        QString address;

        friend bool operator==(const Entry &, const Entry &) = default;
    };
    static void add(QList<Entry> &entries, const QString &icon, const QString &title, const QString &address);
    void showLinks(const QString &introduction, const QList<Entry> &entries);

    FlowLayout *m_flow;
    QString m_introduction;
    QList<Entry> m_entries;
};

/// What stands for an address without words: "codeberg.org/ada".
QString shortAddress(const QString &address);
