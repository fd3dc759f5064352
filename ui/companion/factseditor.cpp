#include "ui/companion/factseditor.h"

#include "ui/support/theme.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

FactsEditor::FactsEditor(const FactsState &state, const QString &title, const QString &sentence, QWidget *parent)
    : QWidget(parent), m_state(state), m_title(new QLabel(title, this)), m_sentence(new QLabel(sentence, this)),
      m_column(new QVBoxLayout(this))
{
    setAccessibleName(title);
    m_title->setTextFormat(Qt::PlainText);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(fontMetrics().height() / 2);
    m_column->addWidget(m_title);
    m_column->addWidget(m_sentence);
    adaptToFont();
}

void FactsEditor::send(const CompanionEdit &edit)
{
    if (!edit.isEmpty()) {
        emit edited(edit);
    }
}

void FactsEditor::adaptToFont()
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, secondaryText(quiet));
    m_sentence->setPalette(quiet);
}

void FactsEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        adaptToFont();
    }
}

CompanionEdit joined(const std::vector<CompanionEdit> &edits, const QString &text)
{
    CompanionEdit all;
    for (const CompanionEdit &edit : edits) {
        all.changes += edit.changes;
    }
    all.text = edits.size() == 1 ? edits.front().text : text;
    return all;
}
