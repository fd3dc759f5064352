#include "ui/companion/favouritespage.h"

#include "ui/support/icons.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

FavouritesPage::FavouritesPage(const FactsState &state, QWidget *parent)
    : FactsEditor(state, tr("Favourites"),
                  tr("Which sessions people have marked: how many marked each, or better, what each person marked. A "
                     "table needs a column “session” and beside it either “count” or “person”."),
                  parent),
      m_known(new QLabel), m_read(new QPushButton(tr("Read a &CSV file …"))),
      m_clear(new QPushButton(tr("&Forget the favourites")))
{
    m_known->setWordWrap(true);
    m_known->setTextFormat(Qt::PlainText);
    m_known->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_read->setIcon(symbolicIcon("open"));
    m_clear->setIcon(symbolicIcon("trash"));
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_read, m_clear}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    column()->addSpacing(fontMetrics().height() / 2);
    column()->addWidget(m_known);
    column()->addSpacing(fontMetrics().height() / 2);
    column()->addLayout(buttons);
    column()->addStretch(1);

    connect(m_read, &QPushButton::clicked, this, &FavouritesPage::chooseFile);
    connect(m_clear, &QPushButton::clicked, this, [this] { send(this->state().document.favouritesEdit({}, {})); });
}

void FavouritesPage::showSchedule() {}

QStringList FavouritesPage::sentences() const
{
    const Companion &facts = state().facts;
    QStringList sentences;
    QSet<SessionId> named;
    if (!facts.favouriteCounts.isEmpty()) {
        sentences += tr("It is known how many people marked %n session(s).", nullptr, int(facts.favouriteCounts.size()));
        for (auto it = facts.favouriteCounts.keyBegin(); it != facts.favouriteCounts.keyEnd(); ++it) {
            named.insert(*it);
        }
    }
    if (!facts.favouriteLists.empty()) {
        sentences += tr("The lists of %n person(s) are known.", nullptr, int(facts.favouriteLists.size()));
        for (const std::vector<SessionId> &list : facts.favouriteLists) {
            for (const SessionId &session : list) {
                named.insert(session);
            }
        }
    }
    if (named.isEmpty()) {
        return {tr("No favourites are known.")};
    }
    qsizetype strangers = 0;
    for (const SessionId &session : std::as_const(named)) {
        strangers += state().schedule && state().schedule->session(session) ? 0 : 1;
    }
    if (strangers > 0) {
        sentences += tr("%n session(s) of these are not in the programme.", nullptr, int(strangers));
    }
    return sentences;
}

void FavouritesPage::showFacts()
{
    QStringList lines = sentences();
    if (const QString file = state().document.favouritesFile(); !file.isEmpty()) {
        lines += tr("The file “%1” beside the schedule is read each time.").arg(file);
    }
    m_known->setText(lines.join('\n'));
    m_clear->setEnabled(!state().document.favouritesEdit({}, {}).isEmpty()); // not those of the file beside
}

void FavouritesPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Read favourites"), {}, tr("Tables (*.csv *.tsv *.txt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &FavouritesPage::fileChosen);
    dialog->open();
}
