#pragma once

#include "core/base/error.h"
#include "ui/printing/booklet.h"

#include <QDialog>

class EmptyState;
class PagePreview;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QPrinter;
class QPushButton;
class QStackedLayout;

/// Asks what of a plan goes onto which paper, shows it, and prints or saves it.
class PrintPlanDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Kind { Badge, Booklet };
    enum class Purpose { Print, Save };

    explicit PrintPlanDialog(QWidget *parent = nullptr);

    /// Another plan, or the same after a change: its texts are asked for anew.
    void setPlan(const PrintedPlan &plan);
    void setTexts(const SessionTexts &texts);
    void setPurpose(Purpose purpose); ///< which button Enter presses
    void setKind(Kind kind);

    const std::shared_ptr<const PrintedPages> &pages() const { return m_pages; } ///< null while there are none to show
    QString message() const; ///< what the line below the preview says
    QPushButton *saveButton() const { return m_save; }
    QPushButton *printButton() const { return m_print; }
    /// Writes what is shown; a failure is said in the dialog.
    bool saveTo(const QString &path);

signals:
    void textsNeeded(const QList<SessionId> &sessions); ///< call `setTexts`

private:
    void fillDays();
    Kind kind() const;
    PaperSize paper() const;
    PrintedPlan chosenPlan() const;
    void layOut();
    void choosePath();
    void print();
    void paintOn(QPrinter &printer);
    QString proposedName() const;

    PrintedPlan m_plan;
    SessionTexts m_texts;
    bool m_hasTexts = false;
    bool m_askedForTexts = false;
    std::shared_ptr<const PrintedPages> m_pages;
    QComboBox *m_kind;
    QComboBox *m_days;
    QComboBox *m_paper;
    QStackedLayout *m_middle;
    PagePreview *m_preview;
    EmptyState *m_empty;
    QLabel *m_said;
    QPushButton *m_print;
    QPushButton *m_save;
};
