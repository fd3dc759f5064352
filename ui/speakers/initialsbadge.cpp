#include "ui/speakers/initialsbadge.h"

#include "ui/support/trackcolors.h"

#include <QPainter>
#include <QPainterPath>
#include <QTextBoundaryFinder>

InitialsBadge::InitialsBadge(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void InitialsBadge::setName(const QString &name)
{
    m_name = name;
    m_picture = {};
    update();
}

void InitialsBadge::setPicture(const QImage &picture)
{
    m_picture = picture;
    update();
}

QString InitialsBadge::initialsOf(const QString &name)
{
    // A whole letter with its marks, also outside the first plane of Unicode.
    const auto initial = [](const QString &word) {
        QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, word);
        const qsizetype end = letters.toNextBoundary();
        return end < 0 ? QString() : word.left(end).toUpper();
    };
    QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    for (QString &word : words) { // "@ada" and "_ada_" are Ada's as well
        while (word.size() > 1 && !word.at(0).isLetterOrNumber() && !word.at(0).isHighSurrogate()) {
            word.remove(0, 1);
        }
    }
    words.removeIf([](const QString &word) { return !word.at(0).isLetterOrNumber() && !word.at(0).isHighSurrogate(); });
    if (words.isEmpty()) {
        return {};
    }
    return words.size() == 1 ? initial(words.first()) : initial(words.first()) + initial(words.last());
}

QSize InitialsBadge::sizeHint() const
{
    const int side = fontMetrics().height() * 7 / 2;
    return {side, side};
}

void InitialsBadge::paintEvent(QPaintEvent *)
{
    const quint32 color = trackColorFromName(m_name);
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.setPen(QPen(readableTrackColor(color, palette()), 1.5));
    painter.setBrush(trackGround(color, palette()));
    const QRectF circle = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (hasPicture()) {
        QPainterPath inside;
        inside.addEllipse(circle);
        painter.save();
        painter.setClipPath(inside);
        painter.drawImage(rect(), m_picture);
        painter.restore();
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(circle);
        return;
    }
    painter.drawEllipse(circle);
    QFont large = font();
    large.setPixelSize(height() * 2 / 5);
    large.setWeight(QFont::DemiBold);
    painter.setFont(large);
    painter.setPen(readableTrackText(color, palette()));
    painter.drawText(rect(), Qt::AlignCenter, initialsOf(m_name));
}
