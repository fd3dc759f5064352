#include "core/formats/sessionize/embedformat.h"

#include "core/formats/formattext.h"
#include "core/formats/sessionize/embedreader.h"
#include "core/formats/written/openedwritten.h"

namespace sessionize {

FormatInfo EmbedFormat::info() const
{
    return {QStringLiteral("sessionize-embed"), FormatText::tr("Web page with a programme by Sessionize")};
}

Confidence EmbedFormat::detect(QByteArrayView bytes) const
{
    const bool is = html::isMarkup(bytes) && bytes.contains("data-sessionid=") && bytes.contains("sz-session");
    return is ? Confidence::Certain : Confidence::No;
}

Result<written::RawSchedule> EmbedFormat::read(QByteArray &&bytes, const QString &name, IssueLog &, Progress &progress) const
{
    const Result<html::HtmlDocument> page = html::HtmlDocument::parse(bytes, name);
    if (!page) {
        return failure(page.error());
    }
    if (progress.isCanceled()) {
        return failure(written::canceled());
    }
    return readEmbed(*page);
}

} // namespace sessionize
