#include "ui/mainwindow/placebar.h"

#include "ui/mainwindow/placebutton.h"
#include "ui/support/icons.h"
#include "ui/support/theme.h"

#include <QButtonGroup>
#include <QPainter>
#include <QVBoxLayout>

#include <utility>

namespace {

/// A thin line with room around it.
class Separator : public QWidget
{
public:
    explicit Separator(QWidget *parent) : QWidget(parent) { setFixedHeight(fontMetrics().height()); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const int inset = fontMetrics().height() / 2;
        QPainter(this).fillRect(inset, height() / 2, width() - 2 * inset, 1, separatorColor(palette()));
    }
};

} // namespace

PlaceBar::PlaceBar(QWidget *parent) : QFrame(parent), m_layout(new QVBoxLayout(this)), m_group(new QButtonGroup(this))
{
    setAccessibleName(tr("Places"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    m_layout->setContentsMargins(0, fontMetrics().height() / 2, 0, fontMetrics().height() / 2);
    m_layout->setSpacing(0);
    m_layout->addStretch();
    bool forOrganizers = false;
    for (const PlaceInfo &info : allPlaces()) {
        if (info.forOrganizers != std::exchange(forOrganizers, info.forOrganizers)) {
            addSeparator();
        }
        add(info);
    }
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { emit chosen(Place(id)); });
}

void PlaceBar::add(const PlaceInfo &info)
{
    auto *button = new PlaceButton(symbolicIcon(info.icon), placeTitle(info.place), this);
    button->setShortcut(QKeySequence(int(Qt::CTRL) | int(Qt::Key_0 + info.digit)));
    m_group->addButton(button, int(info.place));
    m_layout->insertWidget(m_layout->count() - 1, button);
    m_buttons.insert(info.place, button);
}

void PlaceBar::addSeparator()
{
    m_layout->insertWidget(m_layout->count() - 1, new Separator(this));
}

void PlaceBar::setCurrent(Place place)
{
    m_buttons.value(place)->setChecked(true);
}

void PlaceBar::setBadge(Place place, int count, const QString &meaning, const QIcon &sign)
{
    m_buttons.value(place)->setBadge(count, meaning, sign);
}

void PlaceBar::setCompact(bool compact)
{
    for (PlaceButton *button : std::as_const(m_buttons)) {
        button->setCompact(compact);
    }
}
