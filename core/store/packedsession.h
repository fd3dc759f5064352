#pragma once

#include "core/model/session.h"
#include "core/model/sessiontext.h"

#include <QVariant>

/// One session ready to be written.
struct SessionRecord
{
    Session session;
    SessionText text;
    QByteArray folded; ///< what search scans; opaque here
};

/// A session as its rows hold it. Packing is a good part of the work of storing and may be done in any thread.
struct PackedSession
{
    explicit PackedSession(const SessionRecord &record);

    QString key;
    // Opaque outside core/store: the values of a row each, in the order of rowmapping.h.
    QVariantList session;
    QVariantList text;
    QVariant folded;
};
