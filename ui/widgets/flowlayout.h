#pragma once

#include <QLayout>

/// Puts widgets side by side and goes on in a new line where the width ends. Hidden ones take no room.
class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange({0, 0, width, 0}, false); }
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    /// The height that the lines take. @param move also puts the widgets there
    int arrange(const QRect &rect, bool move) const;
    void placeLine(const QList<QLayoutItem *> &line, const QRect &area, int height) const;

    QList<QLayoutItem *> m_items;
};
