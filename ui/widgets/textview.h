#pragma once

#include <QHash>
#include <QTextBrowser>

/// Read-only rich text, as high as it needs to be at its width, so that it can stand in a page that scrolls as a whole.
/// Fetches nothing. Leads links to `linkActivated` and follows none itself.
class TextView : public QTextBrowser
{
    Q_OBJECT

public:
    /// @param name for screen readers: “Abstract”
    explicit TextView(const QString &name, QWidget *parent = nullptr);

    /// @param html trusted, as `safeHtml` makes it
    void setText(const QString &html);
    const QString &text() const { return m_html; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

signals:
    void linkActivated(const QString &address);
    /// A link in it got the focus; in its own coordinates.
    void linkFocused(const QRect &place);
    /// The document was laid out anew for another palette or font; marks in it are gone.
    void rebuilt();

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void doSetSource(const QUrl &, QTextDocument::ResourceType) override {}
    bool focusNextPrevChild(bool next) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void rebuild();

    QString m_html;
    mutable QHash<int, int> m_heights; ///< measured, by width; of this text in this font
    bool m_showsFocus = false; ///< reached by the keyboard
};
