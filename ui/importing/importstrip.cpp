#include "ui/importing/importstrip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace {

constexpr int Steps = 1000;

} // namespace

ImportStrip::ImportStrip(QWidget *parent)
    : QFrame(parent), m_text(new QLabel(this)), m_bar(new QProgressBar(this)), m_cancel(new QToolButton(this))
{
    setAccessibleName(tr("Import under way"));
    m_text->setTextFormat(Qt::PlainText);
    m_bar->setTextVisible(false);
    m_bar->setMaximumHeight(fontMetrics().height() / 2);
    m_bar->setAccessibleName(tr("Import progress"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel the import"));
    m_cancel->setToolTip(tr("Stop; nothing is changed then"));

    auto *layout = new QHBoxLayout(this);
    const int space = fontMetrics().height() / 2;
    layout->setContentsMargins(2 * space, space, 2 * space, space);
    layout->setSpacing(2 * space);
    layout->addWidget(m_text);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QToolButton::clicked, this, &ImportStrip::cancelRequested);
    hide();
}

void ImportStrip::begin(const QString &fileName)
{
    m_text->setText(tr("Importing “%1” …").arg(fileName));
    m_bar->setRange(0, 0);
    m_cancel->setEnabled(true);
    show();
}

void ImportStrip::setProgress(double fraction)
{
    if (fraction < 0) {
        m_bar->setRange(0, 0);
        return;
    }
    m_bar->setRange(0, Steps);
    m_bar->setValue(int(fraction * Steps));
}

void ImportStrip::end()
{
    hide();
}
