#include "ui/details/linkrow.h"

#include "ui/support/links.h"
#include "ui/support/theme.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/textbutton.h"

#include <QUrl>

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

void LinkRow::clear()
{
    m_known.clear();
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that was just pressed
        delete item;
    }
}

void LinkRow::add(const QString &icon, const QString &title, const QString &address)
{
    if (!isSafeAddress(address) || m_known.contains(address)) {
        return;
    }
    m_known += address;
    auto *link = new TextButton({{title, TextRun::Style::Link}}, {icon, accentColor, std::nullopt}, this);
    link->setToolTip(address);
    connect(link, &TextButton::clicked, this, [this, address] { openLink(this, address); });
    m_flow->addWidget(link);
}

void LinkRow::setLinks(const SessionText &text)
{
    clear();
    for (const LinkKind kind : {LinkKind::Slides, LinkKind::Video, LinkKind::Transcript}) {
        for (const Link &link : text.links) {
            if (link.kind == kind) {
                add(iconOf(kind), titleOf(link), link.address);
            }
        }
    }
    add(QStringLiteral("feedback"), tr("Feedback"), text.feedbackAddress);
    add(QStringLiteral("link"), tr("Session page"), text.address);
    for (const Link &link : text.links) {
        add(iconOf(link.kind), titleOf(link), link.address); // the others: those above are known
    }
    finish(!m_known.isEmpty());
}

void LinkRow::setLinks(const QString &introduction, const Links &links)
{
    clear();
    m_flow->addWidget(new TextLabel({{introduction, TextRun::Style::Quiet}}, {}, this));
    for (const Link &link : links) {
        add(iconOf(link.kind), titleOf(link), link.address);
    }
    finish(!m_known.isEmpty());
}

void LinkRow::finish(bool any)
{
    setVisible(any);
    updateGeometry();
}
