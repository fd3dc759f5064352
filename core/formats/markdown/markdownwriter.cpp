#include "core/formats/programmewriter.h"

#include "core/formats/formattext.h"
#include "core/formats/html/safehtml.h"
#include "core/formats/writing/readable.h"

// A heading a day and a session. A producer's texts stand in quotes, so that their own headings and unclosed blocks end
// where they end.

namespace {

using writing::ReadableSession;

/// Plain words: what Markdown or HTML would take for markup is escaped.
QString escaped(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'@') {
            plain += QStringLiteral("&#64;");
        } else if (QStringView(u"\\`*_{}[]<>#|~!&").contains(c)) {
            plain += u'\\';
            plain += c;
        } else {
            plain += c;
        }
    }
    return plain;
}

/// Behind "- " or at the start of a line, words such as "1." or "+" would begin a list.
QString item(const QString &words) { return words.isEmpty() ? QString() : QString(u"- " + words + u'\n'); }

QString address(const QString &text)
{
    QString plain = writing::line(text);
    return plain.replace(u' ', QStringLiteral("%20")).replace(u'<', QStringLiteral("%3C")).replace(u'>', QStringLiteral("%3E"));
}

QString quote(const QByteArray &bytes, TextFormat format)
{
    const QString text = format == TextFormat::Html ? html::safeHtml(bytes, format) : writing::lines(QString::fromUtf8(bytes));
    QString result;
    for (const QString &line : text.trimmed().split(u'\n')) {
        result += line.isEmpty() ? QStringLiteral(">\n") : QString(u"> " + line + u'\n');
    }
    return u'\n' + result;
}

QString sessionText(const ReadableSession &session, TextFormat format)
{
    const QString title = escaped(session.title);
    QString text = u"\n### " + escaped(session.when) + u' ' + (session.withdrawn ? QString(u"~~" + title + u"~~") : title) + u"\n\n";
    text += item(session.withdrawn ? FormatText::tr("Withdrawn from the programme") : QString());
    text += item(escaped(session.subtitle));
    text += item(escaped(session.facts.join(QStringLiteral(" · "))));
    text += item(escaped(session.speakers.join(QStringLiteral("; "))));
    text += item(session.mine);
    text += item(escaped(writing::line(session.note)));
    text += session.text.address.isEmpty() ? QString() : item(QString(u'<' + address(session.text.address) + u'>'));
    for (const Link &link : session.text.links) {
        const QString target = u'<' + address(link.address) + u'>';
        text += item(link.title.isEmpty() ? target : QString(u'[' + escaped(writing::line(link.title)) + u"](" + target + u')'));
    }
    for (const QByteArray &words : {session.text.abstract, session.text.description}) {
        text += words.isEmpty() ? QString() : quote(words, format);
    }
    return text;
}

} // namespace

WrittenProgramme writeMarkdown(const ExportedProgramme &exported)
{
    const writing::ReadableProgramme programme = writing::readable(exported);
    QString text = u"# " + escaped(programme.title) + u"\n\n" + escaped(programme.about) + u'\n';
    for (const writing::ReadableDay &day : programme.days) {
        text += u"\n## " + escaped(day.name) + u'\n';
        for (const ReadableSession &session : day.sessions) {
            text += sessionText(session, exported.schedule.conference.textFormat);
        }
    }
    return {text.toUtf8(), programme.sessions, programme.omissions};
}
