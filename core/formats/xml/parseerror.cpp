#include "core/formats/xml/parseerror.h"

#include "core/formats/formattext.h"

namespace xml {
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

} // namespace

Error describeParseError(const pugi::xml_parse_result &parsed, qsizetype offset, const LineTable &lines,
                         const QString &name)
{
    return {ErrorCode::Damaged,
            whatIsWrong(parsed.status) + u' ' +
                FormatText::tr("Download the file again; if it stays like this, tell the organizers."),
            {name, lines.line(offset), lines.column(offset)}};
}

} // namespace xml
