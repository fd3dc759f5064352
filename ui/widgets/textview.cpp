#include "ui/widgets/textview.h"

#include "ui/support/theme.h"
#include "ui/widgets/textbutton.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QFontDatabase>
#include <QMenu>
#include <QPainter>
#include <QTextCursor>
#include <QWheelEvent>

#include <cmath>

namespace {

constexpr int LineHeightPercent = 118;
constexpr int LargeLineHeightPercent = 104; ///< of fonts larger than the application's: titles

QString textStyle(const QFont &font, const QPalette &palette)
{
    const int gap = QFontMetrics(font).height() / 2;
    return QStringLiteral("p, pre, table, blockquote { margin-top: 0; margin-bottom: %1px; }"
                          "h3, h4 { margin-top: %1px; margin-bottom: %2px; font-weight: 600; }"
                          "h3 { font-size: large; } h4 { font-size: medium; }"
                          "ul, ol { margin-top: 0; margin-bottom: %1px; margin-left: 0; -qt-list-indent: 1; }"
                          "li { margin-bottom: %2px; }"
                          "pre, code { white-space: pre-wrap; font-family: '%3'; }"
                          "a { color: %4; text-decoration: none; }"
                          "blockquote { color: %5; }")
        .arg(gap)
        .arg(gap / 3)
        .arg(QFontDatabase::systemFont(QFontDatabase::FixedFont).family(), accentColor(palette).name(),
             secondaryText(palette).name());
}

void setLineHeight(QTextDocument &document, int percent)
{
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    QTextBlockFormat format;
    format.setLineHeight(percent, QTextBlockFormat::ProportionalHeight);
    cursor.select(QTextCursor::Document);
    cursor.mergeBlockFormat(format);
    cursor.movePosition(QTextCursor::End);
    format.setBottomMargin(0); // distances between texts are the page's
    cursor.mergeBlockFormat(format);
    cursor.endEditBlock();
}

} // namespace

TextView::TextView(const QString &name, QWidget *parent) : QTextBrowser(parent)
{
    setAccessibleName(name);
    setFrameShape(NoFrame);
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    viewport()->setAutoFillBackground(false);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(this, &QTextBrowser::anchorClicked, this,
            [this](const QUrl &url) { emit linkActivated(url.toString()); });
}

void TextView::setText(const QString &html)
{
    if (html != m_html) {
        m_html = html;
        rebuild();
    }
}

void TextView::rebuild()
{
    document()->setDocumentMargin(TextInset);
    document()->setDefaultFont(font());
    document()->setIndentWidth(fontMetrics().height() * 1.2);
    document()->setDefaultStyleSheet(textStyle(font(), palette()));
    QTextBrowser::setHtml(m_html);
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(Qt::LayoutDirectionAuto); // each paragraph by its own words
    document()->setDefaultTextOption(option);
    const bool isLarge = fontInfo().pixelSize() > QFontInfo(QApplication::font()).pixelSize();
    setLineHeight(*document(), isLarge ? LargeLineHeightPercent : LineHeightPercent);
    m_heights.clear();
    updateGeometry();
    emit rebuilt();
}

QSize TextView::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 60;
    return {width, heightForWidth(width)};
}

QSize TextView::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, fontMetrics().height()};
}

int TextView::heightForWidth(int width) const
{
    auto known = m_heights.constFind(width);
    if (known == m_heights.cend()) {
        const double shown = document()->textWidth();
        document()->setTextWidth(width);
        known = m_heights.insert(width, int(std::ceil(document()->size().height())));
        document()->setTextWidth(shown); // painting goes by it
    }
    return *known;
}

QVariant TextView::loadResource(int, const QUrl &)
{
    return {};
}

bool TextView::focusNextPrevChild(bool next)
{
    const bool moved = QTextBrowser::focusNextPrevChild(next);
    if (moved && hasFocus()) {
        emit linkFocused(cursorRect());
    }
    return moved;
}

void TextView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    const bool looksOther = event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange;
    if (looksOther && !m_html.isEmpty()) {
        rebuild();
    }
}

void TextView::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the page scrolls
}

void TextView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!actions().isEmpty()) {
        menu->addSeparator();
        menu->addActions(actions());
    }
    menu->popup(event->globalPos());
}

void TextView::focusInEvent(QFocusEvent *event)
{
    m_showsFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    QTextBrowser::focusInEvent(event);
    viewport()->update();
}

void TextView::focusOutEvent(QFocusEvent *event)
{
    QTextBrowser::focusOutEvent(event);
    viewport()->update();
}

void TextView::paintEvent(QPaintEvent *event)
{
    QTextBrowser::paintEvent(event);
    if (hasFocus() && m_showsFocus) {
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1.5));
        painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), 3, 3);
    }
}
