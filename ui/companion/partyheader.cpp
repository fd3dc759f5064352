#include "ui/companion/partyheader.h"

#include "ui/support/icons.h"
#include "ui/support/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

PartyHeader::PartyHeader(QWidget *parent)
    : QWidget(parent), m_name(new QLabel(this)), m_remark(new QLabel(this)),
      m_forget(new QPushButton(tr("Remove these facts"), this))
{
    for (QLabel *label : {m_name, m_remark}) {
        label->setTextFormat(Qt::PlainText);
    }
    m_name->setWordWrap(true);
    m_forget->setIcon(symbolicIcon("trash"));
    m_forget->setAutoDefault(false);
    connect(m_forget, &QPushButton::clicked, this, &PartyHeader::forgetRequested);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_name);
    texts->addWidget(m_remark);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addLayout(texts, 1);
    row->addWidget(m_forget, 0, Qt::AlignTop);
    adaptToFont();
}

void PartyHeader::describe(const QString &name, const QString &remark, bool canForget)
{
    m_name->setText(name);
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
    m_forget->setEnabled(canForget);
    m_forget->setAccessibleDescription(name);
}

void PartyHeader::adaptToFont()
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_name->setFont(bold);
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, secondaryText(quiet));
    m_remark->setPalette(quiet);
}

void PartyHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        adaptToFont();
    }
}
