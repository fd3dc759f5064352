#include "ui/widgets/sectiontitle.h"

#include "ui/support/theme.h"
#include "ui/widgets/textbutton.h"

#include <QEvent>

SectionTitle::SectionTitle(const QString &text, QWidget *parent) : QLabel(text, parent)
{
    setWordWrap(true);
    adapt();
}

void SectionTitle::adapt()
{
    QFont strong = parentWidget() ? parentWidget()->font() : font();
    strong.setWeight(QFont::DemiBold);
    strong.setPointSizeF(strong.pointSizeF() * 1.1);
    if (strong != font()) {
        setFont(strong);
    }
    setContentsMargins(TextInset, fontMetrics().height() * 3 / 4, TextInset, 0);
}

void SectionTitle::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) {
        adapt();
    }
}
