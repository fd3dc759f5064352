#pragma once

#include "ui/companion/factseditor.h"
#include "ui/models/roomfactsmodel.h"

class FactTable;
class PartyHeader;
class WindowsEditor;

/// What is known of rooms: how many find a place, what is meant there, when it is open.
class RoomsPage : public FactsEditor
{
    Q_OBJECT

public:
    explicit RoomsPage(const FactsState &state, QWidget *parent = nullptr);

    void showSchedule() override;
    void showFacts() override;
    void showParty(const QString &room) override;

    FactTable *table() const { return m_table; }
    WindowsEditor *available() const { return m_available; }

private:
    void showRoom(const QString &room);
    void edit(const QString &room, const RoomFacts &facts);
    void pasteCapacities(const QString &text);

    RoomFactsModel m_model;
    QString m_room; ///< whose times are shown
    FactTable *m_table;
    PartyHeader *m_header;
    WindowsEditor *m_available;
};
