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
    void clear();
    void add(const QString &icon, const QString &title, const QString &address);
    void finish(bool any);

    FlowLayout *m_flow;
    QStringList m_known; ///< addresses that stand here already
};

/// What stands for an address without words: "codeberg.org/ada".
QString shortAddress(const QString &address);
