#include "core/formats/xcal/xcalformat.h"

#include "core/formats/contentsniffer.h"
#include "core/formats/formattext.h"
#include "core/formats/ical/calendarreader.h"
#include "core/formats/limits.h"
#include "core/formats/textencoding.h"
#include "core/formats/utf8text.h"
#include "core/formats/xcal/calendartext.h"
#include "core/formats/xcal/pentabarfreader.h"
#include "core/formats/xml/parseerror.h"
#include "core/formats/xml/xmltext.h"

namespace xcal {
namespace {

/// Ends at the first node that stands too deep.
class DepthWalker final : public pugi::xml_tree_walker
{
public:
    bool for_each(pugi::xml_node &) override { return depth() <= limits::depth; }
};

[[nodiscard]] Result<void> prepare(QByteArray &bytes, const QString &name)
{
    Result<void> ready = limits::checkSize(bytes, name);
    if (ready) {
        ready = textencoding::obeyXmlDeclaration(bytes, name);
    }
    if (ready) {
        ready = textencoding::checkUtf8(bytes, name);
    }
    if (ready && size_t(bytes.count('<')) > limits::nodes) {
        ready = failure(ErrorCode::LimitExceeded,
                        FormatText::tr("The file has more than %1 elements, which is more than Lectern accepts.").arg(limits::nodes),
                        {name});
    }
    return ready;
}

/// The calendars of a document: its root, whatever its prefix, and what that holds.
pugi::xml_node firstCalendar(pugi::xml_node root)
{
    for (const pugi::xml_node child : root.children()) {
        if (utf8::sameIgnoringCase(localName(child), "vcalendar")) {
            return child;
        }
    }
    return {};
}

bool isRfc6321(pugi::xml_node calendar)
{
    for (const pugi::xml_node child : calendar.children()) {
        if (const std::string_view name = localName(child); name == "properties" || name == "components") {
            return true;
        }
    }
    return false;
}

} // namespace

FormatInfo XcalFormat::info() const { return {QStringLiteral("xcal"), FormatText::tr("xCal (Pentabarf, frab, pretalx)")}; }

Confidence XcalFormat::detect(QByteArrayView bytes) const
{
    const QByteArrayView front = bytes.first(qMin<qsizetype>(bytes.size(), 4096));
    if (!utf8::trimmed({front.data(), size_t(front.size())}).starts_with('<')) {
        return Confidence::No;
    }
    const QByteArrayView root = xmlRootName(bytes);
    return utf8::sameIgnoringCase({root.data(), size_t(root.size())}, "icalendar") ? Confidence::Certain : Confidence::No;
}

Result<written::RawSchedule> XcalFormat::read(QByteArray &&bytes, const QString &name, IssueLog &log, Progress &progress) const
{
    if (const Result<void> ready = prepare(bytes, name); !ready) {
        return failure(ready.error());
    }
    const textencoding::Repair repair = textencoding::replaceControlCharacters(bytes);
    const LineTable lines(bytes);
    if (repair.count > 0) {
        log.add(lines.line(repair.first),
                FormatText::tr("The file holds control characters, which no schedule may hold (%1, the first on this line). "
                               "They were replaced by spaces.")
                    .arg(repair.count));
    }
    pugi::xml_document document;
    const auto parsed = document.load_buffer_inplace(bytes.data(), size_t(bytes.size()), xml::parseFlags, pugi::encoding_utf8);
    if (!parsed) {
        return failure(xml::describeParseError(parsed, parsed.offset, lines, name));
    }
    if (DepthWalker walker; !document.traverse(walker)) {
        return failure(ErrorCode::LimitExceeded,
                       FormatText::tr("The file nests its elements more than %1 deep, as no schedule does.").arg(limits::depth), {name});
    }
    const pugi::xml_node calendar = firstCalendar(document.document_element());
    if (isRfc6321(calendar)) {
        CalendarText text(lines);
        text.write(document.document_element());
        document.reset();
        bytes = {};
        return ical::CalendarReader(name, log).read(text.text(), progress, text.lines());
    }
    return readPentabarf(std::move(bytes), document.document_element(), lines, name);
}

} // namespace xcal
