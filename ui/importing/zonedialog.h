#pragma once

#include <QDialog>
#include <QTimeZone>

class QDialogButtonBox;
class ZoneEdit;

/// Asks for a time zone: in which one a programme's times are meant, when its file does not say (the likely one is
/// proposed, the machine's own never silently), or in which one times are to be shown.
class ZoneDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose { Import, Show };

    /// @param conference its title; means nothing for `Show`
    /// @param likely may be invalid: then a person has to choose before they can go on
    ZoneDialog(Purpose purpose, const QString &conference, const QTimeZone &likely, QWidget *parent = nullptr);

    /// Invalid while nothing that exists is chosen.
    QTimeZone zone() const;

private:
    void updateButtons();

    ZoneEdit *m_zones;
    QDialogButtonBox *m_buttons;
};
