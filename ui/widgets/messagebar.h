#pragma once

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;
class QToolButton;
class SymbolLabel;

/// A strip that says what happened without standing in the way: an icon, a sentence, perhaps something to do, and a
/// button that closes it. A new message replaces the one before. Hidden while it says nothing.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Info, Warning, Error };
    struct Action
    {
        QString text;
        std::function<void()> run; ///< the message closes before
    };

    explicit MessageBar(QWidget *parent = nullptr);

    void say(Kind kind, const QString &text, const QList<Action> &actions = {});
    void dismiss();
    QString text() const; ///< empty while hidden

signals:
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void removeActionButtons();

    Kind m_kind = Kind::Info;
    SymbolLabel *m_icon;
    QLabel *m_text;
    QHBoxLayout *m_actions;
    QToolButton *m_close;
};
