#include "ui/widgets/checklistbutton.h"

#include "ui/widgets/checklistpopup.h"

#include <QScreen>

#include <algorithm>

CheckListButton::CheckListButton(const QString &text, QWidget *parent) : MenuButton(parent)
{
    setText(text);
    connect(this, &QToolButton::clicked, this, &CheckListButton::openPopup);
}

void CheckListButton::setEntries(const QList<CheckListEntry> &entries)
{
    if (entries == m_entries) {
        return;
    }
    m_entries = entries;
    if (m_popup && m_popup->isVisible()) {
        m_popup->setEntries(entries);
    }
}

void CheckListButton::openPopup()
{
    if (!m_popup) {
        m_popup = new CheckListPopup(this);
        m_popup->setAccessibleName(text());
        connect(m_popup, &CheckListPopup::entryToggled, this, &CheckListButton::entryToggled);
    }
    m_popup->setEntries(m_entries);
    m_popup->prepareToOpen();
    const QSize size = m_popup->sizeHint();
    const QRect space = screen()->availableGeometry();
    QPoint corner = mapToGlobal(rect().bottomLeft() + QPoint(0, 1));
    if (isRightToLeft()) {
        corner.setX(mapToGlobal(rect().bottomRight()).x() - size.width());
    }
    corner.setX(std::clamp(corner.x(), space.left(), std::max(space.left(), space.right() - size.width())));
    corner.setY(std::clamp(corner.y(), space.top(), std::max(space.top(), space.bottom() - size.height())));
    m_popup->setGeometry(QRect(corner, size));
    m_popup->show();
}
