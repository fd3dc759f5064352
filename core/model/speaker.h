#pragma once

#include "core/base/id.h"
#include "core/model/link.h"

#include <QByteArray>

/// A person who appears in a programme. Light: what lists need.
struct Speaker
{
    SpeakerId id;     ///< position in `Schedule::speakers`
    QString key;      ///< the identity of FORMATS.md, section 2.5; kept over updates
    QString name;     ///< never empty
    QString role;     ///< "Senior Engineer"; often empty
    QString company;  ///< without the @; often empty
    QString picture;  ///< address of a portrait; fetched only with the person's consent

    friend bool operator==(const Speaker &, const Speaker &) = default;
};

/// The heavy part of a speaker, loaded when read.
struct SpeakerText
{
    QByteArray biography; ///< UTF-8, as the producer wrote it (see `TextFormat`)
    Links links;

    friend bool operator==(const SpeakerText &, const SpeakerText &) = default;
};
