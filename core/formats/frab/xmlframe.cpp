#include "core/formats/frab/xmlframe.h"

namespace frab {
namespace {

constexpr std::string_view placeholder = "<event/>";

} // namespace

std::string frameOf(QByteArrayView document, const std::vector<Extent> &events)
{
    std::string frame;
    size_t from = 0;
    for (const Extent &event : events) {
        frame.append(document.data() + from, event.begin - from).append(placeholder);
        from = event.end;
    }
    return frame.append(document.data() + from, size_t(document.size()) - from);
}

qsizetype placeInFile(qsizetype inFrame, const std::vector<Extent> &events)
{
    qsizetype skipped = 0; // how much longer the document is so far
    for (const Extent &event : events) {
        if (inFrame + skipped <= qsizetype(event.begin)) {
            break;
        }
        skipped += qsizetype(event.end - event.begin) - qsizetype(placeholder.size());
    }
    return inFrame + skipped;
}

} // namespace frab
