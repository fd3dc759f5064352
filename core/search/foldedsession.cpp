#include "core/search/foldedsession.h"

#include "core/search/textfold.h"

namespace {

/// One text after another, a space between.
void appendWords(QByteArray &record, QByteArrayView folded)
{
    if (folded.isEmpty()) {
        return;
    }
    if (record.back() != FieldLead) {
        record += ' ';
    }
    record += folded;
}

} // namespace

QByteArray foldSession(const Session &session, const SessionText &text, QByteArrayView foldedSpeakers,
                       QByteArrayView foldedTrack, QByteArrayView foldedRooms)
{
    QByteArray record;
    record.reserve(SearchFieldCount + 64 + session.title.size() + session.subtitle.size() + foldedSpeakers.size() +
                   foldedTrack.size() + foldedRooms.size() + text.abstract.size() + text.description.size());
    record += FieldLead;
    appendWords(record, foldPlain(session.title));
    appendWords(record, foldPlain(session.subtitle));
    record += FieldLead;
    record += foldedSpeakers;
    record += FieldLead;
    appendWords(record, foldedTrack);
    appendWords(record, foldPlain(session.type));
    record += FieldLead;
    record += foldedRooms;
    record += FieldLead;
    appendWords(record, foldText(text.abstract));
    appendWords(record, foldText(text.description));
    return record;
}

QByteArrayView foldedField(QByteArrayView record, SearchField field)
{
    qsizetype start = -1;
    for (int lead = 0; lead <= int(field); ++lead) {
        start = record.indexOf(FieldLead, start + 1);
        if (start < 0) {
            return {};
        }
    }
    const qsizetype end = record.indexOf(FieldLead, start + 1);
    return record.sliced(start + 1, (end < 0 ? record.size() : end) - start - 1);
}
