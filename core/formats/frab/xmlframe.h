#pragma once

#include "core/formats/frab/xmloutline.h"

#include <string>

namespace frab {

/// A document without its events: in place of each stands an empty `event` element.
std::string frameOf(QByteArrayView document, const std::vector<Extent> &events);

/// The offset in the document of a place in its frame.
qsizetype placeInFile(qsizetype inFrame, const std::vector<Extent> &events);

} // namespace frab
