#include "ui/details/relatedlist.h"

#include "ui/support/formatting.h"
#include "ui/support/pickactions.h"
#include "ui/support/theme.h"
#include "ui/widgets/textbutton.h"

#include <QVBoxLayout>

namespace {

using Style = TextRun::Style;

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QList<TextRun> clashRuns(const RelatedSession &session)
{
    const QString both = RelatedList::tr("%1 at the same time").arg(Formatting().length(session.overlap));
    const QString words = RelatedList::tr("Clashes with “%1”");
    const qsizetype title = words.indexOf(QLatin1String("%1"));
    // The title is the link; the words around it stand where the language wants them.
    return {{words.left(title), Style::Plain},
            {session.title, Style::Link},
            {words.mid(title + 2), Style::Plain},
            {u'\n' + joined({session.when, session.rooms, both}), Style::Quiet}};
}

QList<TextRun> similarRuns(const RelatedSession &session)
{
    QList<TextRun> runs{{session.title, Style::Link}};
    const QString place = joined({session.when, session.rooms});
    if (!place.isEmpty()) {
        runs += {u'\n' + place, Style::Quiet};
    }
    for (const QString &speaker : session.speakers) {
        runs += {u'\n' + speaker, Style::Plain};
    }
    if (!session.words.isEmpty()) {
        runs += {u'\n' + RelatedList::tr("Shared words: %1").arg(session.words.join(QStringLiteral(", "))), Style::Quiet};
    }
    return runs;
}

TextSign signOf(const RelatedSession &session, RelatedList::Kind kind)
{
    if (kind == RelatedList::Kind::Clashes) {
        return {QStringLiteral("clash"), clashColor, std::nullopt};
    }
    return {pickIconName(session.interest), pickPaletteColor(session.interest), std::nullopt};
}

} // namespace

RelatedList::RelatedList(Kind kind, QWidget *parent) : QWidget(parent), m_kind(kind), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(fontMetrics().height() / 3);
    hide();
}

void RelatedList::setSessions(const std::vector<RelatedSession> &sessions)
{
    if (sessions == m_sessions) {
        return;
    }
    m_sessions = sessions;
    while (QLayoutItem *item = m_column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that was just pressed
        delete item;
    }
    for (const RelatedSession &session : sessions) {
        const bool isClash = m_kind == Kind::Clashes;
        auto *button = new TextButton(isClash ? clashRuns(session) : similarRuns(session), signOf(session, m_kind), this);
        connect(button, &TextButton::clicked, this, [this, id = session.id] { emit sessionChosen(id); });
        m_column->addWidget(button);
    }
    setVisible(!sessions.empty());
}
