#include "core/formats/programmewriter.h"

#include "core/formats/formattext.h"
#include "core/formats/html/safehtml.h"
#include "core/formats/writing/readable.h"

// One page that stands by itself: no scripts, nothing fetched, light and dark as the reader's system is, and on paper.

namespace {

using writing::ReadableDay;
using writing::ReadableProgramme;
using writing::ReadableSession;

constexpr char Head[] = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>
:root { color-scheme: light dark; --quiet: #595959; --line: #8886; --mine: #1a5fb4; }
@media (prefers-color-scheme: dark) { :root { --quiet: #b0b0b0; --mine: #99c1f1; } }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
h1 { margin-bottom: 0; line-height: 1.2; }
h2 { margin-top: 2.5rem; font-size: 1.25rem; border-bottom: 2px solid var(--line); }
h3 { margin: .1rem 0; font-size: 1.05rem; }
article { padding: .75rem 0; border-bottom: 1px solid var(--line); }
article p, article h4 { margin: .4rem 0; }
.about, .facts { color: var(--quiet); }
.time { font-weight: 600; font-variant-numeric: tabular-nums; }
.mine { color: var(--mine); font-weight: 600; }
.lines { white-space: pre-line; }
.withdrawn h3 { text-decoration: line-through; }
nav a { margin-right: 1em; }
@media print {
  :root { color-scheme: light; --quiet: #333; --mine: #000; }
  body { font-size: 10pt; max-width: none; margin: 0; }
  nav { display: none; }
  h2, h3 { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
}
</style>
)";

QString element(const char *name, const char *kind, const QString &text)
{
    return text.isEmpty() ? QString()
                          : QStringLiteral("<%1 class=\"%2\">%3</%1>\n")
                                .arg(QLatin1String(name), QLatin1String(kind), text.toHtmlEscaped());
}

/// Addresses of other kinds are shown, not led to.
QString linkText(const QString &address, const QString &words)
{
    const bool leads = address.startsWith(u"http://", Qt::CaseInsensitive) || address.startsWith(u"https://", Qt::CaseInsensitive) ||
                       address.startsWith(u"mailto:", Qt::CaseInsensitive);
    const QString shown = writing::line(words.isEmpty() ? address : words).toHtmlEscaped();
    return leads ? QString(QStringLiteral("<a href=\"") + writing::line(address).toHtmlEscaped() + QStringLiteral("\">") + shown + QStringLiteral("</a>"))
                 : shown;
}

QString sessionText(const ReadableSession &session, TextFormat format)
{
    QString text = session.withdrawn ? QStringLiteral("<article class=\"withdrawn\">\n") : QStringLiteral("<article>\n");
    text += element("div", "time", session.when);
    text += QStringLiteral("<h3>") +
            (session.text.address.isEmpty() ? session.title.toHtmlEscaped() : linkText(session.text.address, session.title)) +
            QStringLiteral("</h3>\n");
    text += element("div", "subtitle", session.subtitle);
    text += element("div", "facts", session.withdrawn ? FormatText::tr("Withdrawn from the programme") : QString());
    text += element("div", "facts", session.facts.join(QStringLiteral(" · ")));
    text += element("div", "speakers", session.speakers.join(QStringLiteral("; ")));
    text += element("div", "mine", session.mine);
    text += element("p", "lines", session.note);
    for (const QByteArray &words : {session.text.abstract, session.text.description}) {
        text += words.isEmpty() ? QString() : html::safeHtml(words, format);
    }
    if (!session.text.links.isEmpty()) {
        text += QStringLiteral("<ul>\n");
        for (const Link &link : session.text.links) {
            text += QStringLiteral("<li>") + linkText(link.address, link.title) + QStringLiteral("</li>\n");
        }
        text += QStringLiteral("</ul>\n");
    }
    return text + QStringLiteral("</article>\n");
}

QString daysNavigation(const ReadableProgramme &programme)
{
    QString text = QStringLiteral("<nav>\n");
    for (size_t i = 0; i < programme.days.size(); ++i) {
        text += QStringLiteral("<a href=\"#day-%1\">%2</a>\n").arg(QString::number(i + 1), programme.days[i].name.toHtmlEscaped());
    }
    return text + QStringLiteral("</nav>\n");
}

} // namespace

WrittenProgramme writeHtml(const ExportedProgramme &exported)
{
    const ReadableProgramme programme = writing::readable(exported);
    QString text = QString::fromUtf8(Head);
    text += QStringLiteral("<title>") + programme.title.toHtmlEscaped() + QStringLiteral("</title>\n</head>\n<body>\n");
    text += QStringLiteral("<h1>") + programme.title.toHtmlEscaped() + QStringLiteral("</h1>\n");
    text += element("p", "about", programme.about);
    if (programme.days.size() > 1) {
        text += daysNavigation(programme);
    }
    for (size_t i = 0; i < programme.days.size(); ++i) {
        const ReadableDay &day = programme.days[i];
        text += QStringLiteral("<h2 id=\"day-%1\">%2</h2>\n").arg(QString::number(i + 1), day.name.toHtmlEscaped());
        for (const ReadableSession &session : day.sessions) {
            text += sessionText(session, exported.schedule.conference.textFormat);
        }
    }
    text += QStringLiteral("</body>\n</html>\n");
    return {text.toUtf8(), programme.sessions, programme.omissions};
}
