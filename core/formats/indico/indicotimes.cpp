#include "core/formats/indico/indicotimes.h"

#include "core/formats/formattext.h"
#include "core/formats/utf8text.h"
#include "core/formats/writtentime.h"
#include "core/model/namedzone.h"


using namespace std::chrono;

namespace indico {
namespace {

/// "+02:00"
std::string offsetText(seconds offset)
{
    const auto whole = unsigned(std::abs(duration_cast<minutes>(offset).count())) % 6000;
    std::string text = offset < seconds(0) ? "-00:00" : "+00:00";
    text[1] = char('0' + whole / 600);
    text[2] = char('0' + whole / 60 % 10);
    text[4] = char('0' + whole % 60 / 10);
    text[5] = char('0' + whole % 10);
    return text;
}

} // namespace

std::string MomentWriter::write(const Moment &moment, std::string_view eventZone)
{
    if (moment.date.empty()) {
        return {};
    }
    std::string text = std::string(utf8::cut(moment.date, 30)) + 'T' + std::string(utf8::cut(moment.time, 30));
    if (moment.zone == "UTC") {
        return text + 'Z';
    }
    if (moment.zone.empty() || moment.zone == eventZone) {
        return text;
    }
    const auto written = parseDateTime(text);
    ZoneCache *const zone = cacheOf(moment.zone);
    if (!zone || !written || !written->time) {
        return text;
    }
    const seconds offset =
        sys_seconds(written->date) + *written->time - zone->instantOf(written->date, *written->time);
    return text + offsetText(offset);
}

ZoneCache *MomentWriter::cacheOf(std::string_view name)
{
    const auto [it, isNew] = m_caches.try_emplace(name);
    if (isNew) {
        const QString shown = utf8::oneLine(utf8::cut(name, 60));
        if (const QTimeZone zone = namedZone(shown); zone.isValid()) {
            it->second.emplace(zone);
        } else {
            m_log.add(FormatText::tr("unknown zone"), 0,
                      FormatText::tr("The file names the time zone “%1”, which does not exist.").arg(shown));
        }
    }
    return it->second ? &*it->second : nullptr;
}

} // namespace indico
