#include "core/store/packedsession.h"

#include "core/store/rowmapping.h"
#include "core/store/statement.h"

PackedSession::PackedSession(const SessionRecord &record)
    : key(record.session.id.value()),
      session(sessionValues(record.session)),
      text(sessionTextValues(record.text)),
      folded(stored(record.folded))
{
}
