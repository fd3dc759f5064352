#pragma once

#include "core/model/waiver.h"

#include <QWidget>

class QCheckBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

/// Asks why a finding is accepted, by whom, and perhaps until when. A reason is required. Ctrl+Enter accepts, Esc leaves.
class WaiverEditor : public QWidget
{
    Q_OBJECT

public:
    explicit WaiverEditor(QWidget *parent = nullptr);

    /// Turns to another finding; the reason starts empty.
    /// @param today on which it is accepted
    void start(const Waiver &proposal, const QString &author, QDate today);

signals:
    void accepted(const Waiver &waiver);
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void accept();
    void update();

    Waiver m_proposal;
    QPlainTextEdit *m_reason;
    QLineEdit *m_author;
    QCheckBox *m_limited;
    QDateEdit *m_until;
    QPushButton *m_accept;
};
