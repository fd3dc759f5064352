#include "ui/support/dialogs.h"

#include <QPushButton>

#include <utility>

namespace {

QuestionHandler &currentHandler()
{
    static QuestionHandler handler;
    return handler;
}

} // namespace

QuestionHandler setQuestionHandler(QuestionHandler handler)
{
    return std::exchange(currentHandler(), std::move(handler));
}

int ask(QWidget *parent, const Question &question)
{
    if (currentHandler()) {
        return currentHandler()(question);
    }
    QMessageBox box(question.icon, question.title, question.text, QMessageBox::NoButton, parent);
    box.setTextFormat(Qt::PlainText); // names from files stand in questions
    box.setInformativeText(question.details);
    QList<QAbstractButton *> buttons;
    for (const Question::Button &button : question.buttons) {
        buttons += box.addButton(button.text, button.role);
    }
    if (buttons.isEmpty()) {
        buttons += box.addButton(QMessageBox::Ok);
    }
    box.setDefaultButton(qobject_cast<QPushButton *>(buttons.value(question.defaultButton)));
    box.exec();
    return int(buttons.indexOf(box.clickedButton()));
}

void tell(QWidget *parent, QMessageBox::Icon icon, const QString &title, const QString &text)
{
    Question statement;
    statement.icon = icon;
    statement.title = title;
    statement.text = text;
    ask(parent, statement);
}
