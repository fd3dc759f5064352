#include "ui/support/taborder.h"

#include <QLayout>
#include <QWidget>

namespace {

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
