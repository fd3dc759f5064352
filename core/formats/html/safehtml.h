#pragma once

#include "core/model/conference.h"

#include <QByteArray>
#include <QString>

namespace html {

/// A producer's text as HTML that runs and fetches nothing, every element in it closed: of HTML, paragraphs, lists,
/// emphasis and links to the web stay; Markdown stays as it is written, in paragraphs.
QString safeHtml(const QByteArray &utf8, TextFormat format);

} // namespace html
