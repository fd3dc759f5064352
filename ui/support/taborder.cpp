#include "ui/support/taborder.h"

#include <QFocusEvent>
#include <QLayout>
#include <QWidget>

namespace {

class FocusPasser : public QObject
{
public:
    FocusPasser(QWidget *container, QWidget *child) : QObject(container), m_child(child)
    {
        container->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *container, QEvent *event) override
    {
        if (event->type() == QEvent::FocusIn) {
            m_child->setFocus(static_cast<QFocusEvent *>(event)->reason());
            return true;
        }
        return QObject::eventFilter(container, event);
    }

private:
    QWidget *m_child;
};

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
    new FocusPasser(container, child);
}
