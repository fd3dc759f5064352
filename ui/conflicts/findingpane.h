#pragma once

#include "ui/models/findingdetails.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedLayout;
class QToolButton;
class QVBoxLayout;
class SectionTitle;
class SideCards;
class TextLabel;
class TextView;
class TimeBar;
class WaiverEditor;

/// One finding: what it says, all its sides, the time drawn to scale, the data that caused it, and what can be done.
/// Also a rule that was not checked, and a waiver that is of no use.
class FindingPane : public QFrame
{
    Q_OBJECT

public:
    explicit FindingPane(QWidget *parent = nullptr);

    /// Empty details: says that nothing is chosen.
    void show(const FindingDetails &details);
    const FindingDetails &details() const { return m_details; }
    /// Shows the way back to the list, for narrow windows.
    void setBackVisible(bool visible);
    /// Whose name and which date stand in a new waiver.
    void setAuthor(const QString &author) { m_author = author; }
    void setToday(QDate today) { m_today = today; }
    /// Facts and waivers can be changed.
    void setEditable(bool editable);
    /// Opens the editor of the waiver, if the finding can be waived.
    void startWaiver();
    /// Closes it; false when it was not open.
    bool leaveWaiver();

    QSize sizeHint() const override;

signals:
    void backRequested();
    void sessionChosen(const SessionId &id);
    void waived(const Waiver &waiver);
    void waiverRemoved(const QString &fingerprint);
    void factsRequested(Need need, const QString &party);
    void copied(const QString &what);
    void timetableRequested(const QList<SessionId> &sessions);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeStrip();
    QWidget *makePage();
    void adaptFonts();
    void showHead();
    void showWaiver();
    void showFacts();
    void showEnterable();
    void updateActions();
    void copy(const QString &text, const QString &what);

    FindingDetails m_details;
    QString m_author;
    QDate m_today;
    bool m_isEditable = true;
    QStackedLayout *m_stack;
    QScrollArea *m_scroll;
    QWidget *m_page = nullptr;
    QToolButton *m_back = nullptr;
    QPushButton *m_waive = nullptr;
    QPushButton *m_takeBack = nullptr;
    QToolButton *m_copy = nullptr;
    QToolButton *m_timetable = nullptr;
    TextLabel *m_kind = nullptr;
    TextView *m_sentence = nullptr;
    TextLabel *m_hint = nullptr; ///< what a person cannot enter here
    TextLabel *m_waiver = nullptr;
    QWidget *m_editorPlace = nullptr;
    WaiverEditor *m_editor = nullptr;
    TimeBar *m_bar = nullptr;
    SideCards *m_cards = nullptr;
    QWidget *m_facts = nullptr;
    SectionTitle *m_factsTitle = nullptr;
    QVBoxLayout *m_enterable = nullptr;
    QList<QPushButton *> m_enterButtons;
    SectionTitle *m_ruleTitle = nullptr;
    TextLabel *m_explanation = nullptr;
};
