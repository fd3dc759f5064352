#pragma once

#include <QList>
#include <QString>

/// What a link leads to, as far as its words and file type tell.
enum class LinkKind { Other, Slides, Video, Transcript, Attachment };

/// An address with its words. Untrusted: `ui/support` opens http, https and mailto only.
struct Link
{
    QString address; ///< absolute; relative ones were resolved or dropped by the reader
    QString title;   ///< may be empty: show the address then
    LinkKind kind = LinkKind::Other;

    friend bool operator==(const Link &, const Link &) = default;
};

using Links = QList<Link>;
