#pragma once

#include "core/base/result.h"
#include "core/formats/importissue.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

#include <chrono>

namespace giggity {

/// Something that a list of feeds knows about a conference beside its schedule.
struct FeedLink
{
    QString title;
    QString address;
    QString type; ///< a media type; mostly empty
};

/// A conference's schedule that can be fetched.
struct Feed
{
    QString id; ///< never changes: "fosdem_2025"
    QString title;
    QString address; ///< http or https
    QDate start;     ///< invalid when not given
    QDate end;
    QString zoneName; ///< "Europe/Brussels"; empty when not given
    std::chrono::seconds refreshInterval{0}; ///< 0: not given
    QList<FeedLink> links;
};

struct FeedMenu
{
    qint64 version = 0; ///< YYYYMMDDnn; 0: not given
    QList<Feed> feeds;  ///< in the file's order
};

/// Whether this is a list of feeds in the form of Giggity's `menu.json`. Looks at its beginning only.
bool isFeedMenu(QByteArrayView bytes);

/// Reads such a list. An entry that is damaged, or has no title or usable address, is left out with a remark.
/// Error: no list of feeds at all.
/// @param name of the file, for messages
[[nodiscard]] Result<FeedMenu> readFeedMenu(const QByteArray &bytes, const QString &name, ImportIssues &issues);

} // namespace giggity
