#include "core/formats/frab/xmlerrors.h"

#include "core/formats/formattext.h"
#include "core/formats/utf8text.h"

namespace frab {
namespace {

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
