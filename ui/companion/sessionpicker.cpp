#include "ui/companion/sessionpicker.h"

#include "ui/models/roles.h"
#include "ui/models/sessionnamesmodel.h"
#include "ui/support/icons.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QTimer>

SessionPicker::SessionPicker(SessionNamesModel &names, const QString &accessibleName, QWidget *parent)
    : QLineEdit(parent), m_names(names)
{
    setAccessibleName(accessibleName);
    addAction(symbolicIcon("search"), LeadingPosition);
    auto *completer = new QCompleter(&names, this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(12);
    setCompleter(completer);
    connect(completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &SessionPicker::take);
    connect(this, &QLineEdit::editingFinished, this, &SessionPicker::leave);
}

void SessionPicker::setSession(const SessionId &session)
{
    m_session = session;
    setText(session.isNull() ? QString() : m_names.nameOf(session));
    setToolTip(text().toHtmlEscaped());
    setCursorPosition(0);
}

void SessionPicker::take(const QModelIndex &index)
{
    const auto session = index.data(SessionIdRole).value<SessionId>();
    // The completer writes its text after this; whoever listens says what is to stand here.
    QTimer::singleShot(0, this, [this, session] {
        const SessionId before = m_session;
        setSession(session);
        if (session != before) {
            emit picked(session);
        }
    });
}

void SessionPicker::leave()
{
    if (completer()->popup() && completer()->popup()->isVisible()) {
        return; // the list has only taken the focus
    }
    if (text().trimmed().isEmpty() && !m_session.isNull()) {
        setSession({});
        emit picked({});
    } else if (m_session.isNull() || text() != m_names.nameOf(m_session)) {
        setSession(m_session); // nothing was chosen
    }
}
