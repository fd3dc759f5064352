#pragma once

#include "ui/companion/factseditor.h"
#include "ui/companion/factspage.h"

#include <QDialog>
#include <QHash>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

/// The window in which an organizer enters what the schedule file cannot say. It keeps a copy of what it is given and
/// changes nothing by itself: each change is told as one edit and comes back with `setDocument`.
class FactsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit FactsDialog(QWidget *parent = nullptr);
    ~FactsDialog() override;

    /// Null when no programme is open.
    void setSchedule(const SchedulePtr &schedule);
    /// @param facts of the document, with its file of favourites
    /// @param path where it lies or will; empty: not known
    /// @param isBeside beside the schedule file, where the command line looks
    void setDocument(const CompanionDocument &document, const Companion &facts, const QString &path, bool isBeside);
    /// Why the document cannot be read: nothing can be edited then. Nothing: it can.
    void setDocumentError(const std::optional<Error> &error);
    /// @param report of the programme in `setSchedule`; null: not checked yet
    void setReport(const std::shared_ptr<const CheckReport> &report);

    /// The way in from elsewhere. @param party a room, speaker, session, rule or waiver to choose there, by name, key,
    /// id or fingerprint; may be empty
    void showPage(FactsPage page, const QString &party = {});
    FactsPage currentPage() const;
    FactsEditor *page(FactsPage page) const { return m_pages.value(page); }
    QListWidget *pageList() const { return m_list; }
    QPushButton *copyButton() const { return m_copy; }
    QPushButton *undoButton() const { return m_undo; }

signals:
    void edited(const CompanionEdit &edit);
    void saveCopyRequested();
    void favouritesFileChosen(const QString &path);
    void undoRequested();
    void redoRequested();

protected:
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum Stale { Nothing = 0, StaleSchedule = 1, StaleFacts = 2, StaleReport = 4 };

    void addPages();
    QLayout *makeHead();
    void addPage(FactsPage page, const QString &iconName, FactsEditor *editor);
    void makeStale(int what);
    void refreshCurrent();
    void sayWhere();
    void adaptToFont();

    FactsState m_state;
    QString m_path;
    bool m_isBeside = false;
    std::optional<Error> m_error;
    QHash<FactsPage, FactsEditor *> m_pages;
    QHash<FactsPage, int> m_stale; ///< what a page that is not seen does not show yet
    QLabel *m_where;
    QPushButton *m_copy;
    QLabel *m_remark; ///< on keys of the file that are not known
    QLabel *m_wrong;
    QListWidget *m_list;
    QStackedWidget *m_stack;
    QPushButton *m_undo;
};
