#include "ui/speakers/speakersplace.h"

#include "ui/models/roles.h"
#include "ui/speakers/letterlist.h"
#include "ui/speakers/speakercard.h"
#include "ui/speakers/speakersessionlist.h"
#include "ui/speakers/twolinedelegate.h"
#include "ui/support/taborder.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/groupedlistview.h"
#include "ui/widgets/searchedit.h"

#include <QScrollBar>
#include <QSplitter>
#include <QUrl>
#include <QVBoxLayout>

namespace {

/// Whom a picture would be asked from; empty where it would not be.
QString hostOf(const QString &picture)
{
    const QUrl url(picture);
    return url.scheme() == QLatin1String("https") && url.userInfo().isEmpty() ? url.host() : QString();
}

} // namespace

SpeakersPlace::SpeakersPlace(QWidget *parent)
    : QWidget(parent), m_search(new SearchEdit), m_list(new GroupedListView), m_letters(new LetterList), m_card(new SpeakerCard),
      m_nobody(new EmptyState(QStringLiteral("speakers"), tr("No speakers"), tr("The programme names nobody."))),
      m_splitter(new QSplitter),
      m_notFound(new EmptyState(QStringLiteral("search"), tr("Nobody found"),
                                tr("No name, role or company holds these words.")))
{
    m_search->setPlaceholderText(tr("Find a speaker …"));
    m_search->setAccessibleName(tr("Find a speaker"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new TwoLineDelegate(AffiliationRole, m_list));
    m_list->setAccessibleName(tr("Speakers"));

    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    const int space = fontMetrics().height() / 2;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *searchRow = new QVBoxLayout;
    searchRow->setContentsMargins(space, space, space, space);
    searchRow->addWidget(m_search);
    column->addLayout(searchRow);
    auto *listRow = new QHBoxLayout;
    listRow->setSpacing(0);
    listRow->addWidget(m_list, 1);
    listRow->addWidget(m_letters);
    column->addLayout(listRow, 1);
    column->addWidget(m_notFound, 1);
    m_splitter->addWidget(side);
    m_splitter->addWidget(m_card);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    const int listWidth = fontMetrics().averageCharWidth() * 36;
    m_splitter->setSizes({listWidth, 2 * listWidth});
    m_splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_nobody, 1);
    passFocusTo(this, m_list);
    updateEmptiness();

    connect(m_search, &SearchEdit::searchChanged, this, &SpeakersPlace::findSpeakers);
    connect(m_search, &SearchEdit::leftForResults, m_list, [this] {
        m_list->setFocus();
        if (!m_list->currentIndex().isValid()) {
            m_list->setCurrentIndex(m_list->firstVisibleRow());
        }
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &SpeakersPlace::takeCurrent);
    connect(m_card->sessionList(), &SpeakerSessionList::sessionChosen, this, &SpeakersPlace::sessionChosen);
    connect(m_card->sessionList(), &SpeakerSessionList::interestRequested, this, &SpeakersPlace::interestRequested);
    connect(m_card->sessionList(), &SpeakerSessionList::pickToggled, this, &SpeakersPlace::pickToggled);
    connect(m_card, &SpeakerCard::picturesAllowed, this, &SpeakersPlace::picturesAllowed);
    connect(m_letters, &LetterList::letterChosen, this, &SpeakersPlace::goToLetter);
    connect(m_letters, &LetterList::listRequested, this, [this](int letter) {
        m_list->setFocus();
        m_list->setCurrentIndex(m_model.headingOf(letter).siblingAtRow(m_model.headingOf(letter).row() + 1));
    });
    connect(&m_model, &QAbstractItemModel::modelReset, m_letters, [this] {
        m_letters->setLetters(m_model.letters());
        markLetter();
    });
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, &SpeakersPlace::markLetter);
}

void SpeakersPlace::setSchedule(SchedulePtr schedule, const Formatting &formatting)
{
    m_schedule = std::move(schedule);
    m_formatting = formatting;
    if (isVisible()) {
        fillList();
    }
    updateEmptiness();
}

void SpeakersPlace::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fillList();
}

void SpeakersPlace::fillList()
{
    if (m_model.schedule() != m_schedule) {
        m_model.setSchedule(m_schedule);
    }
    QModelIndex index = m_model.indexOf(m_current);
    if (!index.isValid()) {
        m_current.clear();
        index = m_list->firstVisibleRow();
    }
    if (index == m_list->currentIndex()) {
        takeCurrent(index); // zone or programme may be new, though the row is the same
    } else {
        m_list->setCurrentIndex(index);
    }
    updateEmptiness();
}

bool SpeakersPlace::showSpeaker(const QString &key)
{
    if (m_model.schedule() != m_schedule) {
        m_model.setSchedule(m_schedule);
    }
    if (!m_model.indexOf(key).isValid()) {
        m_search->clear();
    }
    const QModelIndex index = m_model.indexOf(key);
    if (index.isValid()) {
        m_list->setCurrentIndex(index);
        m_list->scrollTo(index, QAbstractItemView::PositionAtCenter);
    }
    return index.isValid();
}

void SpeakersPlace::takeCurrent(const QModelIndex &index)
{
    const Speaker *speaker = m_model.speakerAt(index);
    if (!speaker) {
        return;
    }
    m_current = speaker->key;
    m_card->setSpeaker(m_model.schedule(), *speaker, m_model.sessionsOf(speaker->id), m_formatting);
    m_card->setMarks(m_marks);
    askForPicture();
    emit speakerNeeded(m_current);
}

void SpeakersPlace::setMarks(const AgendaMarks &marks)
{
    m_marks = marks;
    if (!m_current.isEmpty()) {
        m_card->setMarks(m_marks);
    }
}

void SpeakersPlace::setPicturesAllowed(bool allowed)
{
    m_picturesAllowed = allowed;
    askForPicture();
}

void SpeakersPlace::askForPicture()
{
    const Speaker *speaker = m_model.speakerAt(m_model.indexOf(m_current));
    const QString host = speaker ? hostOf(speaker->picture) : QString();
    m_card->offerPicture(m_picturesAllowed ? QString() : host);
    if (!m_picturesAllowed) {
        m_card->setPicture({});
    } else if (!host.isEmpty()) {
        emit pictureNeeded(m_current, speaker->picture, m_card->pictureSide());
    }
}

void SpeakersPlace::showPicture(const QString &key, const QImage &picture)
{
    if (key == m_current && m_picturesAllowed) {
        m_card->setPicture(picture);
    }
}

void SpeakersPlace::goToLetter(int letter)
{
    m_list->scrollTo(m_model.headingOf(letter), QAbstractItemView::PositionAtTop);
    m_letters->markLetter(letter); // near the end the list cannot bring it to the top
}

void SpeakersPlace::markLetter()
{
    m_letters->markLetter(m_model.letterOf(m_list->firstVisibleRow()));
}

void SpeakersPlace::showSpeakerText(const QString &key, const SpeakerText &text)
{
    if (key == m_current && m_schedule) {
        m_card->setText(text, m_schedule->conference.textFormat);
    }
}

void SpeakersPlace::findSpeakers(const QString &words)
{
    m_model.setFilter(words);
    const QModelIndex index = m_model.indexOf(m_current);
    if (index.isValid()) {
        const QSignalBlocker quiet(m_list->selectionModel()); // whoever is read stays
        m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    }
    updateEmptiness();
}

void SpeakersPlace::updateEmptiness()
{
    const bool hasSpeakers = m_schedule && !m_schedule->speakers.isEmpty();
    const bool isFound = m_model.speakerCount() > 0;
    m_splitter->setVisible(hasSpeakers);
    m_nobody->setVisible(!hasSpeakers);
    m_list->setVisible(isFound);
    m_letters->setVisible(isFound);
    m_notFound->setVisible(!isFound);
    m_card->setVisible(!m_current.isEmpty());
}
