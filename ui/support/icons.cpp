#include "ui/support/icons.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QImage>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>

namespace {

QColor iconColor(PaletteColor color, QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    const QColor normal = color ? color(palette) : palette.color(QPalette::Active, QPalette::WindowText);
    switch (mode) {
    case QIcon::Disabled: return palette.color(QPalette::Disabled, QPalette::WindowText);
    case QIcon::Selected: return palette.color(QPalette::Active, QPalette::HighlightedText);
    case QIcon::Normal:
    case QIcon::Active: break;
    }
    return normal;
}

/// Those that point along the text point the other way where it runs from right to left.
bool isMirrored(const QString &name)
{
    static const QStringList alongTheText{QStringLiteral("back"), QStringLiteral("forward"), QStringLiteral("chevron-right")};
    return QGuiApplication::isRightToLeft() && alongTheText.contains(name);
}

/// Draws the file and keeps of it only where it covers; the colour comes from outside.
QPixmap render(const QString &name, const QColor &color, const QSize &pixels)
{
    QSvgRenderer renderer(QStringLiteral(":/icons/%1.svg").arg(name));
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    if (renderer.isValid()) {
        const int side = std::min(pixels.width(), pixels.height());
        const QRectF square((pixels.width() - side) / 2.0, (pixels.height() - side) / 2.0, side, side);
        QPainter painter(&image);
        renderer.render(&painter, square);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), color);
    }
    return QPixmap::fromImage(isMirrored(name) ? image.mirrored(true, false) : std::move(image));
}

class SymbolicEngine : public QIconEngine
{
public:
    SymbolicEngine(const QString &name, PaletteColor color) : m_name(name), m_color(color) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintSymbol(*painter, rect, m_name, iconColor(m_color, mode));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return symbolicPixmap(m_name, iconColor(m_color, mode), size);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        return symbolicPixmap(m_name, iconColor(m_color, mode), size / scale, scale);
    }
    QIconEngine *clone() const override { return new SymbolicEngine(*this); }
    QString key() const override { return QStringLiteral("lectern-symbolic"); }
    QString iconName() override { return m_name; }
    bool isNull() override { return m_name.isEmpty(); }

private:
    QString m_name;
    PaletteColor m_color;
};

} // namespace

QIcon symbolicIcon(const QString &name, PaletteColor color)
{
    return QIcon(new SymbolicEngine(name, color));
}

QPixmap symbolicPixmap(const QString &name, const QColor &color, const QSize &size, qreal devicePixelRatio)
{
    const QSize pixels = (QSizeF(size) * devicePixelRatio).toSize();
    if (pixels.isEmpty()) {
        return {};
    }
    const QString key = QStringLiteral("lectern-%1-%2-%3x%4@%5")
                            .arg(isMirrored(name) ? name + '~' : name, QString::number(color.rgba(), 16))
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(devicePixelRatio);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = render(name, color, pixels);
        pixmap.setDevicePixelRatio(devicePixelRatio);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

void paintSymbol(QPainter &painter, const QRect &rect, const QString &name, const QColor &color)
{
    const int side = std::min(rect.width(), rect.height());
    const QPoint corner = rect.topLeft() + QPoint((rect.width() - side) / 2, (rect.height() - side) / 2);
    const qreal ratio = painter.device() ? painter.device()->devicePixelRatioF() : 1;
    painter.drawPixmap(corner, symbolicPixmap(name, color, QSize(side, side), ratio));
}
