#pragma once

#include "core/model/schedule.h"
#include "ui/support/formatting.h"

#include <QStringList>

/// A session in a few lines, as rich text with the file's words escaped: title, time, rooms, speakers, track, then what
/// else is to be said. @param roomNames,speakerNames as they are shown
QString sessionToolTip(const Session &session, const QString &roomNames, const QString &speakerNames, const QString &trackName,
                       const Formatting &formatting, const QStringList &further);
