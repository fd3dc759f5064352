#include "ui/widgets/zoneedit.h"

#include <QCompleter>
#include <QLineEdit>

namespace {

QStringList allZones()
{
    QStringList names;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        if (id.contains('/') || id == "UTC") { // the rest are offsets and names of old
            names += QString::fromLatin1(id);
        }
    }
    return names;
}

} // namespace

ZoneEdit::ZoneEdit(QWidget *parent) : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(20);
    addItems(allZones());
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    setAccessibleName(tr("Time zone"));
    lineEdit()->setPlaceholderText(tr("Type a city, for example Brussels"));
    setCurrentText(QString());
    connect(this, &QComboBox::currentTextChanged, this, [this] { emit zoneChanged(zone()); });
}

QTimeZone ZoneEdit::zone() const
{
    const QByteArray id = currentText().trimmed().toUtf8();
    return QTimeZone::isTimeZoneIdAvailable(id) ? QTimeZone(id) : QTimeZone();
}

void ZoneEdit::setZone(const QTimeZone &zone)
{
    setCurrentText(zone.isValid() ? QString::fromUtf8(zone.id()) : QString());
}
