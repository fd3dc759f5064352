#pragma once

#include <QTableView>

/// A table of facts: a row a thing. Typing, Enter or F2 edits a cell, Delete empties it, Ctrl+V gives what is on the
/// clipboard to whoever listens. The current row and the scroll position survive a reset of the model.
class FactTable : public QTableView
{
    Q_OBJECT

public:
    explicit FactTable(const QString &accessibleName, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// Stands in the table while it has no rows.
    void setEmptyText(const QString &text) { m_emptyText = text; }
    /// Widths in characters, one a column; the one of 0 takes what is left.
    void setColumnWidths(const QList<int> &characters);
    QString currentKey() const; ///< FactKeyRole of the current row; empty when there is none
    /// Makes the row current and visible. False when the model does not list it.
    bool showKey(const QString &key);

signals:
    void currentKeyChanged(const QString &key); ///< also when the row is another one after a reset
    void pasted(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void rememberPlace();
    void restorePlace();
    void adaptToFont();
    void fitColumns();
    QModelIndex indexOf(const QString &key) const;
    void emptyCurrentCell();

    QString m_emptyText;
    QList<int> m_widths;
    QString m_key; ///< that was told last
    int m_column = 0;
    int m_scroll = 0;
    bool m_isResetting = false;
};
