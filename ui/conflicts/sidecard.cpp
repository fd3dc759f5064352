#include "ui/conflicts/sidecard.h"

#include "ui/support/contrast.h"
#include "ui/support/icons.h"
#include "ui/support/theme.h"
#include "ui/support/trackcolors.h"
#include "ui/widgets/textbutton.h"

#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

/// "Sat 1 Feb, 10:00–10:50 (50 min)" breaks before what is in brackets, not within.
QString breakable(QString when)
{
    const qsizetype bracket = when.lastIndexOf(u'(');
    return bracket < 0 ? when : when.left(bracket) + when.mid(bracket).replace(u' ', QChar::Nbsp);
}

} // namespace

SideCard::SideCard(const FindingSide &side, QWidget *parent) : QFrame(parent)
{
    setAccessibleName(side.title);
    auto *column = new QVBoxLayout(this);
    const int gap = fontMetrics().height() / 2;
    column->setContentsMargins(gap, gap, gap, gap);
    column->setSpacing(gap / 3);
    const auto add = [&](const QString &text, TextRun::Style style, const TextSign &sign, const QString &spoken) {
        if (!text.isEmpty()) {
            auto *label = new TextLabel({{text, style}}, sign, this);
            label->setAccessibleName(spoken.arg(text));
            column->addWidget(label);
        }
    };
    const auto sign = [](const char *icon) { return TextSign{QLatin1String(icon), secondaryText, std::nullopt}; };
    add(side.title, TextRun::Style::Strong, {}, QStringLiteral("%1"));
    add(breakable(side.when), TextRun::Style::Plain, sign("time"), QStringLiteral("%1"));
    add(side.rooms, TextRun::Style::Plain, sign("room"), tr("Room: %1"));
    add(side.speakers, TextRun::Style::Plain, sign("person"), tr("With: %1"));
    add(side.trackName, TextRun::Style::Quiet, {QString(), nullptr, trackColorOr(side.trackColor, side.trackName)},
        tr("Track: %1"));
    column->addStretch(1);
    column->addSpacing(gap / 3);
    auto *show = new QPushButton(symbolicIcon(QStringLiteral("programme")), tr("Show in Programme"), this);
    show->setAccessibleName(tr("Show “%1” in Programme").arg(side.title));
    show->setToolTip(show->accessibleName());
    connect(show, &QPushButton::clicked, this, [this, id = side.id] { emit sessionChosen(id); });
    auto *buttonRow = new QHBoxLayout; // in line with the words
    buttonRow->setContentsMargins(TextInset, 0, TextInset, 0);
    buttonRow->addWidget(show);
    buttonRow->addStretch(1);
    column->addLayout(buttonRow);
}

void SideCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(separatorColor(palette()));
    painter.setBrush(mixed(palette().color(QPalette::Base), palette().color(QPalette::WindowText), 0.025));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}
