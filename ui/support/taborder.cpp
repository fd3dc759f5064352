#include "ui/support/taborder.h"

#include <QFocusEvent>
#include <QLayout>
#include <QPointer>
#include <QWidget>

namespace {

class FocusPasser : public QObject
{
public:
    explicit FocusPasser(QWidget *container) : QObject(container) { container->installEventFilter(this); }

    void setChild(QWidget *child) { m_child = child; }

protected:
    bool eventFilter(QObject *container, QEvent *event) override
    {
        if (event->type() == QEvent::FocusIn && m_child) {
            m_child->setFocus(static_cast<QFocusEvent *>(event)->reason());
            return true;
        }
        return QObject::eventFilter(container, event);
    }

private:
    QPointer<QWidget> m_child;
};

FocusPasser *passerOf(QWidget *container)
{
    for (QObject *child : container->children()) {
        if (auto *passer = dynamic_cast<FocusPasser *>(child)) {
            return passer;
        }
    }
    return new FocusPasser(container);
}

void follow(const QLayout &layout, QWidget *&last)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem *item = layout.itemAt(i);
        if (const QLayout *inner = item->layout()) {
            follow(*inner, last);
            continue;
        }
        QWidget *widget = item->widget();
        if (!widget) {
            continue;
        }
        if (widget->focusPolicy() & Qt::TabFocus) {
            if (last) {
                QWidget::setTabOrder(last, widget);
            }
            last = widget;
        }
        if (const QLayout *inner = widget->layout()) {
            follow(*inner, last);
        }
    }
}

} // namespace

void followLayoutWithTab(QWidget *page)
{
    if (const QLayout *layout = page->layout()) {
        QWidget *last = nullptr;
        follow(*layout, last);
    }
}

void passFocusTo(QWidget *container, QWidget *child)
{
    passerOf(container)->setChild(child);
}
