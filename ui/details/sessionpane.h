#pragma once

#include "core/search/searchquery.h"
#include "ui/models/sessiondetails.h"

#include <QFrame>

class AboutSpeakers;
class EmptyState;
class LinkRow;
class NoteEditor;
class PickButton;
class QLabel;
class QScrollArea;
class QStackedLayout;
class QToolButton;
class QVBoxLayout;
class RelatedList;
class SessionHeader;
class TextLabel;
class TextView;

/// The reading pane: all that is known of one session, on a page that scrolls as a whole, with the person's pick and
/// note. Takes what it shows as a value, in steps as it becomes known; what stays the same is not touched.
class SessionPane : public QFrame
{
    Q_OBJECT

public:
    explicit SessionPane(QWidget *parent = nullptr);
    ~SessionPane() override;

    using QFrame::show;
    /// Shows a session, from its beginning if it is another one.
    void show(const SessionDetails &details);
    void showNothing();
    /// What to mark in title, speakers and texts.
    void setMarks(const SearchQuery &query);
    /// Says what is not saved of the note; to be called before another conference is opened.
    void flushNote();
    /// Puts the cursor into the note.
    void editNote();
    /// A button that leads back, for narrow windows in which the pane covers the list.
    void setBackVisible(bool visible);

    const SessionId &session() const { return m_details.session.id; } ///< null while nothing is shown
    void copyTitle();
    void copyLink();
    void copyText();

    QSize sizeHint() const override;

signals:
    void interestRequested(const SessionId &session, Interest interest);
    void noteChanged(const SessionId &session, const QString &note);
    void sessionChosen(const SessionId &session);
    void speakerChosen(const QString &key);
    void copied(const QString &what); ///< ready to show: “Title copied”
    void backRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeStrip();
    QWidget *makePage();
    void makeCopyActions();
    void wire();
    void takeView(TextView *view);
    void showTexts();
    void applyMarks();
    void limitLineLength();
    void copy(const QString &text, const QString &what);

    SessionDetails m_details;
    SearchQuery m_query;

    QStackedLayout *m_stack;
    PickButton *m_pick;
    QToolButton *m_back;
    QList<QAction *> m_copyActions;
    QAction *m_copyLink = nullptr;
    QScrollArea *m_scroll;
    QWidget *m_page;
    SessionHeader *m_header;
    LinkRow *m_links;
    RelatedList *m_clashes;
    NoteEditor *m_note;
    TextView *m_abstract;
    TextView *m_description;
    AboutSpeakers *m_about;
    QLabel *m_similarTitle;
    RelatedList *m_similar;
    TextLabel *m_license;
};
