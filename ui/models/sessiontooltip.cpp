#include "ui/models/sessiontooltip.h"

QString sessionToolTip(const Session &session, const QString &roomNames, const QString &speakerNames, const QString &trackName,
                       const Formatting &formatting, const QStringList &further)
{
    QStringList lines{QStringLiteral("<b>%1</b>").arg(session.title.toHtmlEscaped())};
    const QStringList facts{session.subtitle, formatting.dayAndTime(session), roomNames, speakerNames, trackName};
    for (const QString &line : facts + further) {
        if (!line.isEmpty()) {
            lines += line.toHtmlEscaped();
        }
    }
    return QStringLiteral("<qt>%1</qt>").arg(lines.join(QStringLiteral("<br>")));
}
