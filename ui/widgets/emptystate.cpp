#include "ui/widgets/emptystate.h"

#include "ui/support/icons.h"
#include "ui/support/theme.h"
#include "ui/widgets/symbollabel.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

constexpr int IconSide = 56;
constexpr int LineLength = 52; ///< characters of the sentence in a line

QLabel *centredLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::NoTextInteraction);
    return label;
}

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent), m_icon(new SymbolLabel(QString(), secondaryText, IconSide, this)), m_headline(centredLabel(this)),
      m_sentence(centredLabel(this)), m_buttons(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_headline);
    auto *sentenceRow = new QHBoxLayout; // keeps lines short in a wide window
    sentenceRow->addStretch(1);
    sentenceRow->addWidget(m_sentence, 100);
    sentenceRow->addStretch(1);
    column->addLayout(sentenceRow);
    column->addSpacing(fontMetrics().height() / 2);
    column->addLayout(m_buttons);
    column->addStretch(3);
    column->setSpacing(fontMetrics().height() / 2);
    adaptToFont();
}

EmptyState::EmptyState(const QString &iconName, const QString &headline, const QString &sentence, QWidget *parent)
    : EmptyState(parent)
{
    setTexts(iconName, headline, sentence);
}

void EmptyState::setTexts(const QString &iconName, const QString &headline, const QString &sentence)
{
    m_icon->setSymbol(iconName, secondaryText);
    m_headline->setText(headline);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    setAccessibleName(headline);
    setAccessibleDescription(sentence);
}

QPushButton *EmptyState::addButton(const QString &text, const QString &iconName)
{
    auto *button = new QPushButton(text, this);
    if (!iconName.isEmpty()) {
        button->setIcon(symbolicIcon(iconName));
    }
    button->setDefault(m_buttons->count() == 0);
    m_buttons->addWidget(button, 0, Qt::AlignHCenter);
    return button;
}

void EmptyState::adaptToFont()
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setWeight(QFont::DemiBold);
    m_headline->setFont(large);
    m_sentence->setMaximumWidth(fontMetrics().averageCharWidth() * LineLength);
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, secondaryText(quiet));
    m_sentence->setPalette(quiet);
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        adaptToFont();
    }
}
