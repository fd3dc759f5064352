#include "ui/importing/zonedialog.h"

#include "ui/widgets/zoneedit.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

ZoneDialog::ZoneDialog(Purpose purpose, const QString &conference, const QTimeZone &likely, QWidget *parent)
    : QDialog(parent), m_zones(new ZoneEdit(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    const bool isImport = purpose == Purpose::Import;
    setWindowTitle(isImport ? tr("Time zone of “%1”").arg(conference) : tr("Show times in another zone"));
    auto *why = new QLabel(isImport ? tr("The file does not say in which time zone its times are meant. "
                                         "Choose the zone of the place where the conference is held; "
                                         "Lectern remembers it for this conference.")
                                    : tr("All times are shown in this zone. The programme itself does not change."),
                           this);
    why->setWordWrap(true);
    auto *label = new QLabel(isImport && likely.isValid() ? tr("&Time zone, as title and place suggest:") : tr("&Time zone:"),
                             this);
    label->setBuddy(m_zones);

    m_zones->setZone(likely);
    m_zones->lineEdit()->selectAll();

    m_buttons->button(QDialogButtonBox::Ok)->setText(isImport ? tr("Import") : tr("Show"));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(fontMetrics().height());
    layout->addWidget(why);
    layout->addWidget(label);
    layout->addWidget(m_zones);
    layout->addStretch();
    layout->addWidget(m_buttons);
    resize(fontMetrics().averageCharWidth() * 60, sizeHint().height());

    connect(m_zones, &ZoneEdit::zoneChanged, this, &ZoneDialog::updateButtons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    updateButtons();
}

QTimeZone ZoneDialog::zone() const
{
    return m_zones->zone();
}

void ZoneDialog::updateButtons()
{
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(zone().isValid());
}
