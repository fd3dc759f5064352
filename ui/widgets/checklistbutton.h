#pragma once

#include "ui/widgets/menubutton.h"

#include <QList>

class CheckListPopup;

/// One line of a list to choose from.
struct CheckListEntry
{
    QString label;
    int count = 0;
    bool isChecked = false;
    QString counted = {}; ///< the count in words, for screen readers: “3 sessions”

    friend bool operator==(const CheckListEntry &, const CheckListEntry &) = default;
};

/// A button that opens a list with check marks, counts and, when it is long, a field to find lines in.
class CheckListButton : public MenuButton
{
    Q_OBJECT

public:
    explicit CheckListButton(const QString &text, QWidget *parent = nullptr);

    /// Also while the list is open: it keeps its scroll and what was typed to find.
    void setEntries(const QList<CheckListEntry> &entries);
    const QList<CheckListEntry> &entries() const { return m_entries; }
    CheckListPopup *popup() const { return m_popup; } ///< null until first opened
    void openPopup();

signals:
    /// A person checked or unchecked a line. @param entry position in `entries()`
    void entryToggled(int entry, bool isChecked);

private:
    QList<CheckListEntry> m_entries;
    CheckListPopup *m_popup = nullptr;
};
