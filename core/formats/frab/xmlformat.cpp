#include "core/formats/frab/xmlformat.h"

#include "core/formats/contentsniffer.h"
#include "core/formats/formattext.h"
#include "core/formats/written/openedwritten.h"
#include "core/formats/frab/xmlreader.h"
#include "core/formats/textencoding.h"
#include "core/formats/utf8text.h"

namespace frab {
namespace {

/// The remark about everything that was replaced by a space.
void reportRepairs(const textencoding::Repair &repair, const XmlOutline &outline, const LineTable &lines, IssueLog &log)
{
    const int count = repair.count + outline.blanked();
    if (count == 0) {
        return;
    }
    const bool rawFirst = repair.count > 0 && (outline.blanked() == 0 || repair.first < outline.firstBlanked());
    log.add(
        lines.line(rawFirst ? repair.first : outline.firstBlanked()),
        FormatText::tr("The file holds control characters, which no schedule may hold (%1, the first on this line). "
                       "They were replaced by spaces.")
            .arg(count));
}

} // namespace

FormatInfo XmlFormat::info() const
{
    return {QStringLiteral("schedule.xml"), FormatText::tr("schedule.xml (frab, pretalx, Pentabarf)")};
}

Confidence XmlFormat::detect(QByteArrayView bytes) const
{
    constexpr qsizetype head = 64 * 1024;
    const QByteArrayView front = bytes.first(qMin(bytes.size(), head));
    if (!utf8::trimmed({front.data(), size_t(front.size())}).starts_with('<') || xmlRootName(bytes) != "schedule") {
        return Confidence::No;
    }
    if (front.contains("<conference")) {
        return Confidence::Certain;
    }
    const bool ours = bytes.contains("<conference") || (bytes.contains("<day") && bytes.contains("<event"));
    return ours ? Confidence::Maybe : Confidence::No;
}

Result<written::RawSchedule> XmlFormat::read(QByteArray &&bytes, const QString &name, IssueLog &log, Progress &progress) const
{
    Result<void> ready = limits::checkSize(bytes, name);
    if (ready) {
        ready = textencoding::obeyXmlDeclaration(bytes, name);
    }
    if (ready) {
        ready = textencoding::checkUtf8(bytes, name);
    }
    if (!ready) {
        return failure(ready.error());
    }
    const textencoding::Repair repair = textencoding::replaceControlCharacters(bytes);
    const LineTable lines(bytes);
    XmlOutline outline(bytes, lines, name, log);
    if (ready = outline.check(); !ready) {
        return failure(ready.error());
    }
    reportRepairs(repair, outline, lines, log);
    if (progress.isCanceled()) {
        return failure(written::canceled());
    }
    return readXml(std::move(bytes), outline.events(), lines, name);
}

} // namespace frab
