#pragma once

#include "core/base/id.h"

#include <QPlainTextEdit>
#include <QTimer>

/// A person's note on one session. Saves by itself: after a pause in typing, when the focus leaves, when it is hidden,
/// and before it turns to another session. Grows with its text.
class NoteEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit NoteEditor(QWidget *parent = nullptr);
    ~NoteEditor() override;

    /// Turns to a session. For the session it has already, a text that is not saved yet is kept.
    void setNote(const SessionId &session, const QString &note);
    /// Saves what is not saved.
    void flush();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void noteChanged(const SessionId &session, const QString &note);

protected:
    void focusOutEvent(QFocusEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    SessionId m_session;
    QString m_saved;
    QTimer m_pause;
};
