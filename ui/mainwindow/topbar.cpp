#include "ui/mainwindow/topbar.h"

#include "ui/mainwindow/conferencemenu.h"
#include "ui/sessions/daychips.h"
#include "ui/sessions/searchhelp.h"
#include "ui/support/icons.h"
#include "ui/widgets/menubutton.h"
#include "ui/widgets/searchedit.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace {

// In characters.
constexpr int LeastSearch = 22;
constexpr int LeastSearchWhenNarrow = 10; ///< for a window of 720 pixels with letters of twice the size
constexpr int MostSearch = 60;
constexpr int NarrowInLines = 30; ///< heights of the font

} // namespace

TopBar::TopBar(QMenu *windowMenu, QWidget *parent)
    : QFrame(parent), m_conference(new MenuButton(this)), m_menu(new ConferenceMenu(this)), m_days(new DayChips(this)),
      m_search(new SearchEdit(this))
{
    describeSessionSearch(*m_search);
    m_search->setMaximumWidth(fontMetrics().averageCharWidth() * MostSearch);
    m_conference->setMenu(m_menu);
    m_conference->setPopupMode(QToolButton::InstantPopup);
    m_conference->setFocusPolicy(Qt::TabFocus);
    QFont font = m_conference->font();
    font.setBold(true);
    m_conference->setFont(font);

    auto *menu = new QToolButton(this);
    menu->setIcon(symbolicIcon("menu"));
    menu->setMenu(windowMenu);
    menu->setPopupMode(QToolButton::InstantPopup);
    menu->setAutoRaise(true);
    menu->setFocusPolicy(Qt::TabFocus);
    menu->setAccessibleName(tr("Menu"));
    menu->setToolTip(tr("Menu"));

    auto *layout = new QHBoxLayout(this);
    const int space = fontMetrics().height() / 2;
    layout->setContentsMargins(space, space, space, space);
    layout->setSpacing(space);
    layout->addWidget(m_conference);
    layout->addWidget(m_days);
    layout->addStretch(1);
    layout->addWidget(m_search, 1000); // takes what the days leave, up to its widest
    layout->addWidget(menu);
    for (QWidget *part : std::initializer_list<QWidget *>{m_days, m_search}) { // the rest stands still without them
        QSizePolicy policy = part->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        part->setSizePolicy(policy);
    }
    setConferences({}, {});
}

void TopBar::setConferences(const std::vector<ConferenceSummary> &conferences, ConferenceId current)
{
    m_name = tr("No conference");
    for (const ConferenceSummary &summary : conferences) {
        if (summary.conference.id == current) {
            m_name = summary.conference.name();
        }
    }
    m_menu->setConferences(conferences, current);
    m_conference->setAccessibleName(tr("Conference: %1").arg(m_name));
    m_conference->setToolTip(m_name);
    fitConferenceName();
}

void TopBar::setProgrammeShown(bool shown)
{
    m_days->setVisible(shown);
    m_search->setVisible(shown);
}

bool TopBar::isNarrow() const
{
    return width() < NarrowInLines * fontMetrics().height();
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    const int least = isNarrow() ? LeastSearchWhenNarrow : LeastSearch;
    m_search->setMinimumWidth(fontMetrics().averageCharWidth() * least);
    fitConferenceName();
}

void TopBar::fitConferenceName()
{
    const QFontMetrics metrics = m_conference->fontMetrics();
    const int room = width() / 4 - (isNarrow() ? 2 * metrics.height() : 0); // its arrow and edges
    QString text = metrics.elidedText(m_name, Qt::ElideRight, room);
    text.replace('&', QStringLiteral("&&"));
    m_conference->setText(text);
    m_conference->updateGeometry();
}
