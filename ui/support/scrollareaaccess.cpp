#include "ui/support/scrollareaaccess.h"

#include <QAccessibleWidget>
#include <QWidget>

namespace {

QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    const bool isScrollArea = className == QLatin1String("QScrollArea");
    return isScrollArea ? new QAccessibleWidget(static_cast<QWidget *>(object), QAccessible::Client) : nullptr;
}

} // namespace

void installScrollAreaAccess()
{
    QAccessible::installFactory(makeInterface);
}
