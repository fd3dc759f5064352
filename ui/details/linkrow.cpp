#include "ui/details/linkrow.h"

#include "ui/support/links.h"
#include "ui/support/theme.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/textbutton.h"

#include <QUrl>

#include <algorithm>

namespace {

QString iconOf(LinkKind kind)
{
    switch (kind) {
    case LinkKind::Slides: return QStringLiteral("slides");
    case LinkKind::Video: return QStringLiteral("video");
    case LinkKind::Transcript: return QStringLiteral("transcript");
    case LinkKind::Attachment: return QStringLiteral("attachment");
    case LinkKind::Other: break;
    }
    return QStringLiteral("link");
}

QString titleOf(const Link &link)
{
    const QString given = link.title.simplified();
    if (!given.isEmpty() && given != link.address) {
        return given;
    }
    switch (link.kind) {
    case LinkKind::Slides: return LinkRow::tr("Slides");
    case LinkKind::Video: return LinkRow::tr("Video");
    case LinkKind::Transcript: return LinkRow::tr("Transcript");
    case LinkKind::Attachment: return QUrl(link.address).fileName();
    case LinkKind::Other: break;
    }
    return shortAddress(link.address);
}

} // namespace

QString shortAddress(const QString &address)
{
    const QUrl url(address);
    QString shown = url.host() + url.path();
    if (url.scheme() == QLatin1String("mailto")) {
        shown = url.path();
    }
    if (shown.startsWith(QLatin1String("www."))) {
        shown.remove(0, 4);
    }
    while (shown.endsWith(u'/')) {
        shown.chop(1);
    }
    return shown.isEmpty() ? address : shown;
}

LinkRow::LinkRow(QWidget *parent) : QWidget(parent), m_flow(new FlowLayout(this))
{
    m_flow->setContentsMargins(0, 0, 0, 0);
    m_flow->setSpacing(fontMetrics().height() / 3);
}

void LinkRow::add(QList<Entry> &entries, const QString &icon, const QString &title, const QString &address)
{
    const bool isKnown = std::ranges::find(entries, address, &Entry::address) != entries.end();
    if (isSafeAddress(address) && !isKnown) {
        entries += {icon, title, address};
    }
}

void LinkRow::setLinks(const SessionText &text)
{
    QList<Entry> entries;
    for (const LinkKind kind : {LinkKind::Slides, LinkKind::Video, LinkKind::Transcript}) {
        for (const Link &link : text.links) {
            if (link.kind == kind) {
                add(entries, iconOf(kind), titleOf(link), link.address);
            }
        }
    }
    add(entries, QStringLiteral("feedback"), tr("Feedback"), text.feedbackAddress);
    add(entries, QStringLiteral("link"), tr("Session page"), text.address);
    for (const Link &link : text.links) {
        add(entries, iconOf(link.kind), titleOf(link), link.address); // the others: those above are known
    }
    showLinks({}, entries);
}

void LinkRow::setLinks(const QString &introduction, const Links &links)
{
    QList<Entry> entries;
    for (const Link &link : links) {
        add(entries, iconOf(link.kind), titleOf(link), link.address);
    }
    showLinks(introduction, entries);
}

void LinkRow::showLinks(const QString &introduction, const QList<Entry> &entries)
{
    setVisible(!entries.isEmpty());
    if (introduction == m_introduction && entries == m_entries) {
        return; // one of them may have the focus
    }
    m_introduction = introduction;
    m_entries = entries;
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that was just pressed
        delete item;
    }
    if (!introduction.isEmpty()) {
        m_flow->addWidget(new TextLabel({{introduction, TextRun::Style::Quiet}}, {}, this));
    }
    for (const Entry &entry : entries) {
        auto *link = new TextButton({{entry.title, TextRun::Style::Link}}, {entry.icon, accentColor, std::nullopt}, this);
        link->setToolTip(entry.address);
        connect(link, &TextButton::clicked, this, [this, address = entry.address] { openLink(this, address); });
        m_flow->addWidget(link);
    }
    updateGeometry();
}
