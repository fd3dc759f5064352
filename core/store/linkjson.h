#pragma once

#include "core/model/link.h"

#include <QByteArray>

/// Links as the database keeps them: [["address", "title", kind], …] in UTF-8; empty for no links.
QByteArray linksToJson(const Links &links);
/// Whatever cannot be read is left out.
Links linksFromJson(const QByteArray &json);
