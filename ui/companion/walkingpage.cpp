#include "ui/companion/walkingpage.h"

#include "ui/companion/facttable.h"
#include "ui/models/facttexts.h"
#include "ui/support/taborder.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace std::chrono;

WalkingPage::WalkingPage(const FactsState &state, QWidget *parent)
    : FactsEditor(state, tr("Walking times"),
                  tr("How many minutes people walk from one room to another; a time serves both directions. A column of "
                     "minutes can be pasted from a spreadsheet."),
                  parent),
      m_from(new QComboBox), m_summary(new QLabel), m_table(new FactTable(tr("Walking times"))),
      m_minutes(new QSpinBox), m_fill(new QPushButton(tr("Fill the empty ones")))
{
    auto *label = new QLabel(tr("&From the room:"));
    label->setBuddy(m_from);
    m_from->setAccessibleName(tr("From the room"));
    m_from->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_from->setMinimumContentsLength(30);
    m_table->setModel(&m_model);
    m_table->setEmptyText(tr("There is no other room."));
    passFocusTo(this, m_table);
    m_table->setColumnWidths({50, 12});
    m_minutes->setRange(0, 600);
    m_minutes->setValue(5);
    m_minutes->setSuffix(tr(" min"));
    m_minutes->setAccessibleName(tr("Minutes for the empty ones"));
    m_fill->setAutoDefault(false);

    auto *top = new QHBoxLayout;
    top->addWidget(label);
    top->addWidget(m_from);
    top->addStretch(1);
    top->addWidget(m_summary);
    column()->addLayout(top);
    column()->addWidget(m_table, 1);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_minutes);
    bottom->addWidget(m_fill);
    bottom->addStretch(1);
    column()->addLayout(bottom);

    connect(m_from, &QComboBox::currentIndexChanged, this, [this] {
        m_model.setFrom(m_from->currentData().toString());
        summarize();
    });
    connect(&m_model, &WalkModel::walkEdited, this,
            [this](const QString &to, std::optional<minutes> walk) { send(editTo(to, walk)); });
    connect(m_table, &FactTable::pasted, this, &WalkingPage::pasteMinutes);
    connect(m_fill, &QPushButton::clicked, this, &WalkingPage::fillEmpty);
}

void WalkingPage::showSchedule()
{
    m_model.setSchedule(state().schedule);
    fillRooms();
}

void WalkingPage::showFacts()
{
    m_model.setWalks(state().facts.walks);
    fillRooms();
    summarize();
}

void WalkingPage::fillRooms()
{
    const QStringList &rooms = m_model.rooms();
    bool isSame = rooms.size() == m_from->count();
    for (int i = 0; isSame && i < m_from->count(); ++i) {
        isSame = m_from->itemData(i).toString() == rooms[i];
    }
    if (isSame) {
        return;
    }
    const QString before = m_from->currentData().toString();
    {
        const QSignalBlocker quiet(m_from);
        m_from->clear();
        for (const QString &room : rooms) {
            m_from->addItem(m_model.isInProgramme(room) ? room : tr("%1 (not in the programme)").arg(room), room);
        }
        m_from->setCurrentIndex(std::max(0, m_from->findData(before)));
    }
    m_model.setFrom(m_from->currentData().toString());
    summarize();
}

void WalkingPage::summarize()
{
    m_summary->setText(tr("%1 of %2 known").arg(locale().toString(m_model.knownCount()),
                                                locale().toString(m_model.rowCount())));
    m_fill->setEnabled(m_model.knownCount() < m_model.rowCount());
}

void WalkingPage::showParty(const QString &room)
{
    const int row = m_from->findData(room);
    if (row >= 0) {
        m_from->setCurrentIndex(row);
    }
}

CompanionEdit WalkingPage::editTo(const QString &room, std::optional<minutes> walk) const
{
    const auto [from, to] = m_model.pairTo(room);
    return state().document.walkEdit(from, to, walk);
}

void WalkingPage::fillEmpty()
{
    std::vector<CompanionEdit> edits;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QString room = m_model.keyAt(m_model.index(row, 0));
        if (!m_model.walkTo(room)) {
            edits.push_back(editTo(room, minutes(m_minutes->value())));
        }
    }
    send(joined(edits, tr("Fill in walking times from “%1”").arg(m_model.from())));
}

void WalkingPage::pasteMinutes(const QString &text)
{
    const auto numbers = pastedNumbers(text);
    int row = m_table->currentIndex().row();
    if (!numbers || row < 0) {
        return;
    }
    std::vector<CompanionEdit> edits;
    for (const PastedNumber &pasted : *numbers) {
        const QModelIndex target =
            pasted.name.isEmpty() ? m_model.index(row, 0) : m_model.indexOf(pasted.name);
        if (!target.isValid() || pasted.number.value_or(0) > WalkModel::MostMinutes) {
            continue;
        }
        const auto walk = pasted.number ? std::optional(minutes(*pasted.number)) : std::nullopt;
        const CompanionEdit one = editTo(m_model.keyAt(target), walk);
        if (!one.isEmpty()) {
            edits.push_back(one);
        }
        row = target.row() + 1;
    }
    send(joined(edits, tr("Paste walking times from “%1”").arg(m_model.from())));
}
