#include "ui/conflicts/sidecards.h"

#include "ui/conflicts/sidecard.h"
#include "ui/widgets/textbutton.h"

#include <QGridLayout>
#include <QLabel>
#include <QResizeEvent>

#include <algorithm>
#include <utility>

namespace {

constexpr size_t MostCards = 40;   ///< nobody reads more, and a rule may name hundreds
constexpr int NarrowestCard = 26; ///< characters

} // namespace

SideCards::SideCards(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this)), m_more(new QLabel(this))
{
    const int gap = fontMetrics().height() / 2;
    m_grid->setContentsMargins(TextInset, 0, TextInset, 0);
    m_grid->setSpacing(gap);
    m_more->setTextFormat(Qt::PlainText);
    m_more->hide();
    hide();
}

void SideCards::setSides(const std::vector<FindingSide> &sides)
{
    if (sides == m_sides) {
        return; // what has the focus keeps it
    }
    m_sides = sides;
    for (SideCard *card : std::exchange(m_cards, {})) {
        card->hide();
        card->deleteLater(); // one of its buttons may just have been pressed
    }
    for (size_t i = 0; i < std::min(sides.size(), MostCards); ++i) {
        auto *card = new SideCard(sides[i], this);
        connect(card, &SideCard::sessionChosen, this, &SideCards::sessionChosen);
        m_cards += card;
    }
    m_more->setText(tr("And %n more session(s).", nullptr, int(sides.size() - size_t(m_cards.size()))));
    m_more->setVisible(sides.size() > MostCards);
    m_columns = 0;
    arrange(columnsFor(width()));
    setVisible(!sides.empty());
}

int SideCards::columnsFor(int width) const
{
    return m_cards.size() > 1 && width >= 2 * NarrowestCard * fontMetrics().averageCharWidth() ? 2 : 1;
}

void SideCards::arrange(int columns)
{
    if (columns == m_columns) {
        return;
    }
    m_columns = columns;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item; // not the card
    }
    for (int i = 0; i < int(m_cards.size()); ++i) {
        m_grid->addWidget(m_cards[i], i / columns, i % columns);
        m_cards[i]->show();
    }
    m_grid->addWidget(m_more, int(m_cards.size()) / columns + 1, 0, 1, columns);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, columns > 1 ? 1 : 0);
    updateGeometry();
}

void SideCards::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(columnsFor(event->size().width()));
}
