#include "ui/conflicts/waivereditor.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace {

constexpr int ReasonLines = 3;
constexpr int UsualDays = 30;

bool isAccepting(const QKeyEvent &event)
{
    return (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) && event.modifiers().testFlag(Qt::ControlModifier);
}

} // namespace

WaiverEditor::WaiverEditor(QWidget *parent)
    : QWidget(parent), m_reason(new QPlainTextEdit(this)), m_author(new QLineEdit(this)),
      m_limited(new QCheckBox(tr("Only until"), this)), m_until(new QDateEdit(this)),
      m_accept(new QPushButton(tr("Waive"), this))
{
    m_reason->setPlaceholderText(tr("Why is this meant, or good enough?"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(ReasonLines * fontMetrics().lineSpacing() + fontMetrics().height());
    m_reason->installEventFilter(this);
    m_author->setPlaceholderText(tr("Your name"));
    m_author->setMaxLength(200);
    m_until->setCalendarPopup(true);
    m_until->setAccessibleName(tr("Last day on which it holds"));
    m_accept->setDefault(true);
    m_accept->setToolTip(tr("Ctrl+Enter"));
    auto *cancel = new QPushButton(tr("Cancel"), this);

    auto *reasonLabel = new QLabel(tr("&Reason"), this);
    reasonLabel->setBuddy(m_reason);
    auto *authorLabel = new QLabel(tr("&By"), this);
    authorLabel->setBuddy(m_author);
    auto *limit = new QHBoxLayout;
    limit->addWidget(m_limited);
    limit->addWidget(m_until);
    limit->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_accept);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(reasonLabel, m_reason);
    form->addRow(authorLabel, m_author);
    form->addRow(QString(), limit);
    form->addRow(QString(), buttons);

    connect(m_reason, &QPlainTextEdit::textChanged, this, &WaiverEditor::update);
    connect(m_limited, &QCheckBox::toggled, this, &WaiverEditor::update);
    connect(m_author, &QLineEdit::returnPressed, this, &WaiverEditor::accept);
    connect(m_accept, &QPushButton::clicked, this, &WaiverEditor::accept);
    connect(cancel, &QPushButton::clicked, this, &WaiverEditor::left);
    update();
}

void WaiverEditor::start(const Waiver &proposal, const QString &author, QDate today)
{
    m_proposal = proposal;
    m_proposal.date = today;
    m_reason->clear();
    m_author->setText(author);
    m_limited->setChecked(false);
    m_until->setMinimumDate(today);
    m_until->setDate(today.addDays(UsualDays));
    m_reason->setFocus(Qt::OtherFocusReason);
}

void WaiverEditor::update()
{
    m_accept->setEnabled(!m_reason->toPlainText().trimmed().isEmpty());
    m_until->setEnabled(m_limited->isChecked());
}

void WaiverEditor::accept()
{
    Waiver waiver = m_proposal;
    waiver.reason = m_reason->toPlainText().trimmed();
    waiver.author = m_author->text().trimmed();
    waiver.until = m_limited->isChecked() ? m_until->date() : QDate();
    if (!waiver.reason.isEmpty()) {
        emit accepted(waiver);
    }
}

bool WaiverEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && isAccepting(*static_cast<QKeyEvent *>(event))) {
        accept();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void WaiverEditor::keyPressEvent(QKeyEvent *event)
{
    if (isAccepting(*event)) {
        accept();
    } else if (event->key() == Qt::Key_Escape) {
        emit left();
    } else {
        QWidget::keyPressEvent(event);
    }
}
