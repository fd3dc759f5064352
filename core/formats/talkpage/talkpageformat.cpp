#include "core/formats/talkpage/talkpageformat.h"

#include "core/formats/formattext.h"
#include "core/formats/html/htmldocument.h"
#include "core/formats/talkpage/pagelabels.h"
#include "core/formats/talkpage/pagelines.h"
#include "core/formats/talkpage/talkreader.h"
#include "core/formats/utf8text.h"
#include "core/formats/written/openedwritten.h"

#include <algorithm>
#include <set>

namespace talkpage {
namespace {

constexpr qsizetype frontSize = 1 << 20; ///< that labels are looked for in

/// How many different things the lines between tags and line ends are labels of; a talk has a speaker among them.
int labelsIn(std::string_view text)
{
    std::set<Section> found;
    while (!text.empty()) {
        const size_t end = std::min(text.find_first_of("<>\n"), text.size());
        if (const std::string_view piece = utf8::trimmed(text.substr(0, end)); !piece.empty() && piece.size() < 200) {
            found.insert(labelOf(piece).section);
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    const bool hasSpeaker = found.contains(Section::Speaker) || found.contains(Section::FindAt);
    const bool hasPlace = found.contains(Section::Track) || found.contains(Section::Location) || found.contains(Section::When);
    found.erase(Section::None);
    found.erase(Section::Ignored);
    return hasSpeaker && hasPlace ? int(found.size()) : 0;
}

} // namespace

FormatInfo TalkPageFormat::info() const
{
    return {QStringLiteral("talk-page"), FormatText::tr("Web page of a talk (HTML, text)")};
}

Confidence TalkPageFormat::detect(QByteArrayView bytes) const
{
    const QByteArrayView front = bytes.first(qMin(bytes.size(), frontSize));
    const std::string_view text = utf8::trimmed({front.data(), size_t(front.size())});
    const bool isData = text.starts_with('{') || text.starts_with('[') || text.starts_with("<?xml") ||
                        text.starts_with("---") || utf8::startsIgnoringCase(text, "BEGIN:") ||
                        utf8::startsIgnoringCase(text, "<schedule") || front.contains('\0');
    const bool isPage = text.starts_with('<') && (utf8::lowered(text.substr(0, 4096)).find("<html") != std::string::npos ||
                                                  utf8::startsIgnoringCase(text, "<!doctype html"));
    if (isData || (text.starts_with('<') && !isPage)) {
        return Confidence::No;
    }
    const int labels = labelsIn(text);
    return labels >= 4 ? Confidence::Certain : labels >= 3 ? Confidence::Maybe : Confidence::No;
}

Result<written::RawSchedule> TalkPageFormat::read(QByteArray &&bytes, const QString &name, IssueLog &, Progress &progress) const
{
    if (progress.isCanceled()) {
        return failure(written::canceled());
    }
    const std::string fileName = name.toStdString();
    const std::string_view text(bytes.constData(), size_t(bytes.size()));
    if (!html::isMarkup(bytes)) {
        if (const Result<void> fits = limits::checkSize(bytes, name); !fits) {
            return failure(fits.error());
        }
        return readTalk(readPlainPage(text), fileName);
    }
    const Result<html::HtmlDocument> document = html::HtmlDocument::parse(bytes, name);
    if (!document) {
        return failure(document.error());
    }
    return readTalk(readPage(*document, text), fileName);
}

} // namespace talkpage
