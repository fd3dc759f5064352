#pragma once

#include <QDialog>
#include <QTimeZone>

class QComboBox;
class QDialogButtonBox;

/// Asks once in which time zone a programme's times are meant, when its file does not say. The likely zone is proposed;
/// the machine's own is never chosen silently.
class ZoneDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param likely may be invalid: then a person has to choose before they can go on
    ZoneDialog(const QString &conference, const QTimeZone &likely, QWidget *parent = nullptr);

    /// Invalid while nothing that exists is chosen.
    QTimeZone zone() const;

private:
    void update();

    QComboBox *m_zones;
    QDialogButtonBox *m_buttons;
};
