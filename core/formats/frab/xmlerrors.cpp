#include "core/formats/frab/xmlerrors.h"

#include "core/formats/formattext.h"
#include "core/formats/utf8text.h"

namespace frab {
namespace {

QString whatIsWrong(pugi::xml_parse_status status)
{
    switch (status) {
    case pugi::status_bad_comment:
        return FormatText::tr("A comment is broken.");
    case pugi::status_bad_cdata:
        return FormatText::tr("A CDATA section is broken.");
    case pugi::status_bad_doctype:
        return FormatText::tr("The document type declaration is broken.");
    case pugi::status_bad_attribute:
        return FormatText::tr("An attribute is broken: a quote or “=” is missing.");
    case pugi::status_bad_start_element:
    case pugi::status_bad_end_element:
    case pugi::status_unrecognized_tag:
        return FormatText::tr("A tag is broken here.");
    case pugi::status_out_of_memory:
        return FormatText::tr("There is not enough memory to read this file.");
    default:
        return FormatText::tr("The file is not well-formed XML here.");
    }
}

bool isTemplateText(const char *text)
{
    const std::string_view start = utf8::trimmed(text);
    return start.starts_with("{%") || start.starts_with("{{");
}

/// Whether unfilled place holders of a template stand where elements should.
bool isTemplate(pugi::xml_node schedule)
{
    if (isTemplateText(schedule.value())) {
        return true;
    }
    for (const pugi::xml_node child : schedule.children()) {
        if (isTemplateText(child.value()) || isTemplateText(child.child("title").value()) ||
            isTemplateText(child.attribute("date").value())) {
            return true;
        }
    }
    return false;
}

} // namespace

Error describeParseError(const pugi::xml_parse_result &parsed, qsizetype offset, const LineTable &lines,
                         const QString &name)
{
    return {ErrorCode::Damaged,
            whatIsWrong(parsed.status) + u' ' +
                FormatText::tr("Download the file again; if it stays like this, tell the organizers."),
            {name, lines.line(offset), lines.column(offset)}};
}

Result<void> checkSchedule(pugi::xml_node root, const QString &name)
{
    if (std::string_view(root.name()) != "schedule" || (!root.child("conference") && !root.child("day"))) {
        return failure(
            ErrorCode::UnknownFormat,
            FormatText::tr("This XML file is no schedule of the kind that frab, pretalx and Pentabarf write. "
                           "Look for another export of this conference."),
            {name});
    }
    if (isTemplate(root)) {
        return failure(ErrorCode::UnknownFormat,
                       FormatText::tr("This is the template of a schedule, not the schedule itself: the web site that "
                                      "makes it failed to fill it in. Download it again later or tell the organizers."),
                       {name});
    }
    return {};
}

} // namespace frab
