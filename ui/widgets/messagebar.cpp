#include "ui/widgets/messagebar.h"

#include "ui/support/contrast.h"
#include "ui/support/icons.h"
#include "ui/support/theme.h"
#include "ui/widgets/symbollabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace {

PaletteColor colorOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Info: break;
    case MessageBar::Kind::Warning: return warningColor;
    case MessageBar::Kind::Error: return clashColor;
    }
    return accentColor;
}

QString iconOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Info: break;
    case MessageBar::Kind::Warning: return QStringLiteral("warning");
    case MessageBar::Kind::Error: return QStringLiteral("error");
    }
    return QStringLiteral("info");
}

QString spoken(MessageBar::Kind kind, const QString &text)
{
    switch (kind) {
    case MessageBar::Kind::Info: break;
    case MessageBar::Kind::Warning: return MessageBar::tr("Warning: %1").arg(text);
    case MessageBar::Kind::Error: return MessageBar::tr("Error: %1").arg(text);
    }
    return text;
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent), m_icon(new SymbolLabel(QString(), accentColor, 0, this)), m_text(new QLabel(this)),
      m_actions(new QHBoxLayout), m_close(new QToolButton(this))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText); // may hold words from a file
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setIcon(symbolicIcon(QStringLiteral("close")));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(m_close->toolTip());
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);

    auto *row = new QHBoxLayout(this);
    const int gap = fontMetrics().height() / 2;
    row->setContentsMargins(2 * gap, gap / 2, gap, gap / 2);
    row->setSpacing(gap);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addLayout(m_actions);
    row->addWidget(m_close);
    hide();
}

void MessageBar::say(Kind kind, const QString &text, const QList<Action> &actions)
{
    m_kind = kind;
    m_icon->setSymbol(iconOf(kind), colorOf(kind));
    m_text->setText(text);
    setAccessibleName(spoken(kind, text));
    removeActionButtons();
    for (const Action &action : actions) {
        auto *button = new QPushButton(action.text, this);
        connect(button, &QPushButton::clicked, this, [this, run = action.run] {
            dismiss();
            run();
        });
        m_actions->addWidget(button);
    }
    show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::removeActionButtons()
{
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that was just clicked
        delete item;
    }
}

void MessageBar::dismiss()
{
    if (isHidden()) {
        return;
    }
    hide();
    emit dismissed();
}

QString MessageBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        dismiss();
    } else {
        QFrame::keyPressEvent(event);
    }
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const QColor color = colorOf(m_kind)(palette());
    QPainter painter(this);
    painter.fillRect(rect(), mixed(palette().color(QPalette::Window), color, 0.1));
    painter.fillRect(0, 0, 4, height(), color);
    painter.fillRect(0, height() - 1, width(), 1, separatorColor(palette()));
}
