#pragma once

#include <QComboBox>
#include <QTimeZone>

/// A field for a time zone: typing a part of its name lists what fits.
class ZoneEdit : public QComboBox
{
    Q_OBJECT

public:
    explicit ZoneEdit(QWidget *parent = nullptr);

    /// Invalid while nothing that exists is written.
    QTimeZone zone() const;
    /// Invalid: an empty field.
    void setZone(const QTimeZone &zone);

signals:
    /// Other than before, perhaps invalid.
    void zoneChanged(const QTimeZone &zone);
};
