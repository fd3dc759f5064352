#pragma once

#include "ui/printing/printedpages.h"

#include <QAbstractScrollArea>

/// Shows the sheets below each other, as wide as there is room.
class PagePreview : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PagePreview(QWidget *parent = nullptr);

    void setPages(std::shared_ptr<const PrintedPages> pages);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QSize shownSheet() const; ///< in pixels
    int gap() const;
    void updateScrollBar();

    std::shared_ptr<const PrintedPages> m_pages;
};
