#include "ui/mainwindow/placecontroller.h"

QWidget *PlaceController::widget(QWidget *parent)
{
    if (!m_widget) {
        m_widget = make(parent);
    }
    return m_widget;
}
