#pragma once

#include <QMessageBox>
#include <QString>

#include <functional>

class QWidget;

/// A question that a person has to answer before anything goes on. Every modal question of the window goes through
/// `ask`, so that a test can answer it.
struct Question
{
    QMessageBox::Icon icon = QMessageBox::Question;
    QString title;   ///< of the window
    QString text;    ///< the question, one sentence
    QString details; ///< what follows from the answers; may be empty
    /// In the order of reading; one that is not named here cannot be the answer.
    struct Button
    {
        QString text;
        QMessageBox::ButtonRole role = QMessageBox::AcceptRole;
    };
    QList<Button> buttons; ///< empty: OK alone
    int defaultButton = 0; ///< position in `buttons`
};

/// The answer's position in `buttons`. Escape answers with the button of RejectRole, if there is one.
int ask(QWidget *parent, const Question &question);
/// Says something that needs no choice.
void tell(QWidget *parent, QMessageBox::Icon icon, const QString &title, const QString &text);

/// What answers instead of a person; empty: the person. Returns the one before.
using QuestionHandler = std::function<int(const Question &)>;
QuestionHandler setQuestionHandler(QuestionHandler handler);
