#include "ui/companion/roomspage.h"

#include "ui/companion/facttable.h"
#include "ui/companion/partyheader.h"
#include "ui/companion/tablepanes.h"
#include "ui/companion/windowseditor.h"
#include "ui/models/facttexts.h"
#include "ui/models/roles.h"
#include "ui/support/taborder.h"

#include <QVBoxLayout>

RoomsPage::RoomsPage(const FactsState &state, QWidget *parent)
    : FactsEditor(state, tr("Rooms"),
                  tr("How many people find a place, what happens there, and when the room can be used. A column of "
                     "capacities can be pasted from a spreadsheet."),
                  parent),
      m_table(new FactTable(tr("Rooms"))), m_header(new PartyHeader),
      m_available(new WindowsEditor(tr("Available"), tr("Always available.")))
{
    m_table->setModel(&m_model);
    m_table->setEmptyText(tr("The programme has no rooms."));
    passFocusTo(this, m_table);
    m_table->setColumnWidths({0, 10, 10, 11, 28, 32});
    column()->addWidget(tablePanes(m_table, {m_header, m_available}), 1);

    connect(m_table, &FactTable::currentKeyChanged, this, &RoomsPage::showRoom);
    connect(m_table, &FactTable::pasted, this, &RoomsPage::pasteCapacities);
    connect(&m_model, &RoomFactsModel::roomEdited, this, &RoomsPage::edit);
    connect(m_available, &WindowsEditor::edited, this, [this](const std::vector<Interval> &windows) {
        RoomFacts facts = m_model.factsOf(m_room);
        facts.available = windows;
        edit(m_room, facts);
    });
    connect(m_header, &PartyHeader::forgetRequested, this, [this] { edit(m_room, {}); });
}

void RoomsPage::showSchedule()
{
    m_model.setSchedule(state().schedule);
    m_available->setFormatting(state().formatting, state().schedule ? state().schedule->conference.firstDay : QDate());
}

void RoomsPage::showFacts()
{
    m_model.setFacts(state().facts.rooms);
    showRoom(m_table->currentKey());
}

void RoomsPage::showParty(const QString &room)
{
    m_table->showKey(room);
}

void RoomsPage::showRoom(const QString &room)
{
    m_room = room;
    const QModelIndex index = m_model.indexOf(room);
    m_header->describe(room, index.data(InProgrammeRole).toBool() || !index.isValid() ? QString()
                                                                                      : tr("Not in the programme."),
                       m_model.isFilled(index));
    m_available->setWindows(room, m_model.factsOf(room).available);
    m_available->setEnabled(index.isValid());
}

void RoomsPage::edit(const QString &room, const RoomFacts &facts)
{
    send(state().document.roomEdit(room, facts, state().clock()));
}

void RoomsPage::pasteCapacities(const QString &text)
{
    const auto numbers = pastedNumbers(text);
    QModelIndex row = m_table->currentIndex();
    if (!numbers || !row.isValid()) {
        return;
    }
    std::vector<CompanionEdit> edits;
    for (const PastedNumber &pasted : *numbers) {
        const QModelIndex target = pasted.name.isEmpty() ? row : m_model.indexOf(pasted.name);
        if (!target.isValid()) {
            continue; // below the last row, or no room of that name
        }
        const QString room = m_model.keyAt(target);
        RoomFacts facts = m_model.factsOf(room);
        facts.capacity = pasted.number;
        const CompanionEdit one = state().document.roomEdit(room, facts, state().clock());
        if (!one.isEmpty()) {
            edits.push_back(one);
        }
        row = target.sibling(target.row() + 1, target.column());
    }
    send(joined(edits, tr("Paste capacities of rooms")));
}
