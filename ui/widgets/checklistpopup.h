#pragma once

#include "ui/widgets/checklistbutton.h"

#include <QFrame>

class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

/// The list that a `CheckListButton` opens.
class CheckListPopup : public QFrame
{
    Q_OBJECT

public:
    explicit CheckListPopup(QWidget *parent);

    void setEntries(const QList<CheckListEntry> &entries);
    void prepareToOpen(); ///< forgets what was typed and gives the focus to where a person goes on
    QSize sizeHint() const override;
    QTreeWidget *list() const { return m_list; }
    QLineEdit *find() const { return m_find; }

signals:
    void entryToggled(int entry, bool isChecked);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void updateItem(QTreeWidgetItem *item, const CheckListEntry &entry);
    void showFound(const QString &words);
    void toggle(QTreeWidgetItem *item);

    QLineEdit *m_find;
    QTreeWidget *m_list;
    QList<CheckListEntry> m_entries;
};
