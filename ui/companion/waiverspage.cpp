#include "ui/companion/waiverspage.h"

#include "ui/companion/facttable.h"
#include "ui/companion/tablepanes.h"
#include "ui/support/icons.h"
#include "ui/support/taborder.h"
#include "ui/widgets/emptystate.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>

namespace {

QString remarkOn(WaiverState state)
{
    switch (state) {
    case WaiverState::Holds: return {};
    case WaiverState::MatchesNothing:
        return WaiversPage::tr("The finding is gone, or a session, room or speaker of it has changed. This can be taken back.");
    case WaiverState::Expired: return WaiversPage::tr("Its last day is over: the finding counts again.");
    case WaiverState::NotChecked:
        return WaiversPage::tr("Its rule is off or could not be checked, so it is not known whether this is needed.");
    }
    return {};
}

} // namespace

WaiversPage::WaiversPage(const FactsState &state, QWidget *parent)
    : FactsEditor(state, tr("Waivers"),
                  tr("What was found and is meant. Each holds while its sessions, rooms and speakers stay the same."), parent),
      m_table(new FactTable(tr("Waivers"))),
      m_nothing(new EmptyState(QStringLiteral("check"), tr("Nothing was accepted"),
                               tr("Accept a finding with a reason where findings are listed. It then stands here."))),
      m_about(new QLabel), m_remark(new QLabel), m_reason(new QLineEdit), m_hasEnd(new QCheckBox(tr("&Holds until"))),
      m_until(new QDateEdit), m_takeBack(new QPushButton(tr("&Take back")))
{
    m_table->setModel(&m_model);
    passFocusTo(this, m_table);
    m_table->setColumnWidths({17, 0, 30, 13, 26});
    m_list = tablePanes(m_table, {makeDetails()});
    column()->addWidget(m_list, 1);
    column()->addWidget(m_nothing, 1);

    connect(m_table, &FactTable::currentKeyChanged, this, &WaiversPage::showWaiver);
    connect(m_reason, &QLineEdit::editingFinished, this, &WaiversPage::takeReason);
    connect(m_hasEnd, &QCheckBox::clicked, this, &WaiversPage::takeEnd);
    connect(m_until, &QDateEdit::editingFinished, this, &WaiversPage::takeEnd);
    connect(m_takeBack, &QPushButton::clicked, this,
            [this] { send(this->state().document.waiverRemoval(m_fingerprint)); });
}

QWidget *WaiversPage::makeDetails()
{
    for (QLabel *label : {m_about, m_remark}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *reasonLabel = new QLabel(tr("&Reason:"));
    reasonLabel->setBuddy(m_reason);
    m_reason->setAccessibleName(tr("Reason"));
    m_until->setAccessibleName(tr("Last day"));
    m_until->setKeyboardTracking(false);
    m_takeBack->setIcon(symbolicIcon("undo"));
    m_takeBack->setAutoDefault(false);

    auto *details = new QWidget;
    auto *grid = new QGridLayout(details);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(m_about, 0, 0, 1, 4);
    grid->addWidget(m_remark, 1, 0, 1, 4);
    grid->addWidget(reasonLabel, 2, 0);
    grid->addWidget(m_reason, 2, 1, 1, 3);
    grid->addWidget(m_hasEnd, 3, 0);
    grid->addWidget(m_until, 3, 1);
    grid->addWidget(m_takeBack, 3, 3);
    grid->setColumnStretch(2, 1);
    grid->setRowStretch(4, 1);
    return details;
}

void WaiversPage::showSchedule()
{
    m_until->setDisplayFormat(state().formatting.dateForm());
}

void WaiversPage::showFacts()
{
    m_model.setWaivers(state().document.waivers());
    if (!m_table->currentIndex().isValid() && m_model.rowCount() > 0) {
        m_table->setCurrentIndex(m_model.index(0, 0));
    }
    m_list->setVisible(m_model.rowCount() > 0);
    m_nothing->setVisible(m_model.rowCount() == 0);
    showWaiver();
}

void WaiversPage::showReport()
{
    m_model.setReport(state().report, state().schedule);
    showWaiver();
}

void WaiversPage::showParty(const QString &fingerprint)
{
    m_table->showKey(fingerprint);
}

void WaiversPage::showWaiver()
{
    const Waiver *waiver = m_model.waiverAt(m_table->currentIndex());
    if (!waiver) {
        m_fingerprint.clear();
        return;
    }
    const bool isOther = m_fingerprint != waiver->fingerprint;
    m_fingerprint = waiver->fingerprint;
    m_about->setText(m_model.about(*waiver));
    const QString remark = remarkOn(m_model.stateOf(m_fingerprint));
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
    if (isOther || !m_reason->isModified()) {
        m_reason->setText(waiver->reason);
    }
    m_hasEnd->setChecked(waiver->until.isValid());
    m_until->setEnabled(waiver->until.isValid());
    const QDate proposal = state().schedule ? state().schedule->conference.lastDay : QDate();
    const QDate end = waiver->until.isValid() ? waiver->until : proposal;
    m_until->setDate(end.isValid() ? end : QDate::currentDate());
}

void WaiversPage::takeReason()
{
    const Waiver *waiver = m_model.waiverAt(m_model.indexOf(m_fingerprint));
    if (!waiver) {
        return;
    }
    Waiver changed = *waiver;
    changed.reason = m_reason->text().trimmed();
    m_reason->setModified(false);
    if (changed.reason.isEmpty()) {
        m_reason->setText(waiver->reason); // never without one
    } else if (changed != *waiver) {
        send(state().document.waiverEdit(changed));
    }
}

void WaiversPage::takeEnd()
{
    const Waiver *waiver = m_model.waiverAt(m_model.indexOf(m_fingerprint));
    if (!waiver) {
        return;
    }
    Waiver changed = *waiver;
    changed.until = m_hasEnd->isChecked() ? m_until->date() : QDate();
    if (changed != *waiver) {
        send(state().document.waiverEdit(changed));
    }
}
