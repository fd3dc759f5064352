#include "ui/sessions/searchhelp.h"

#include "ui/widgets/searchedit.h"

#include <QCoreApplication>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("SearchHelp", text);
}

QString helpRow(const QString &typed, const QString &meaning)
{
    return QStringLiteral("<tr><td><code>%1</code>&nbsp;&nbsp;</td><td>%2</td></tr>")
        .arg(typed.toHtmlEscaped(), meaning.toHtmlEscaped());
}

QString helpText()
{
    QString rows;
    rows += helpRow(tr("open source"), tr("both words, in any field"));
    rows += helpRow(tr("\"open source\""), tr("the exact phrase"));
    rows += helpRow(tr("-beginner"), tr("without the word"));
    rows += helpRow(QStringLiteral("speaker:ada"), tr("who speaks"));
    rows += helpRow(QStringLiteral("room:\"Main hall\""), tr("where"));
    rows += helpRow(QStringLiteral("track:security"), tr("which track"));
    rows += helpRow(QStringLiteral("day:sat"), tr("which day"));
    rows += helpRow(QStringLiteral("is:picked"), tr("in my plan"));
    return QStringLiteral("<p>%1</p><table>%2</table>")
        .arg(tr("Answers while you type; case and accents do not matter.").toHtmlEscaped(), rows);
}

} // namespace

void describeSessionSearch(SearchEdit &edit)
{
    edit.setPlaceholderText(tr("Search titles, texts, speakers …"));
    edit.setAccessibleName(tr("Search sessions"));
    edit.setToolTip(helpText());
    edit.setWhatsThis(helpText());
}
