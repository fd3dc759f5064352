#include "ui/companion/sessionlisteditor.h"

#include "ui/companion/sessionpicker.h"
#include "ui/models/sessionnamesmodel.h"
#include "ui/support/icons.h"
#include "ui/support/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QToolButton>

namespace {

/// Without the sign of its key.
QString plain(QString title)
{
    return title.remove(u'&');
}

} // namespace

SessionListEditor::SessionListEditor(SessionNamesModel &names, const QString &title, QWidget *parent)
    : QWidget(parent), m_names(names), m_picker(new SessionPicker(names, tr("%1: add a session").arg(plain(title)), this)), m_list(new QListWidget(this)),
      m_remove(new QToolButton(this))
{
    auto *label = new QLabel(title, this);
    label->setBuddy(m_picker);
    m_picker->setPlaceholderText(tr("Add a session …"));
    m_list->setAccessibleName(plain(title));
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    m_remove->setIcon(symbolicIcon("close"));
    m_remove->setAutoRaise(true);
    m_remove->setFocusPolicy(Qt::StrongFocus);
    m_remove->setToolTip(tr("Take the chosen session out (Delete)"));
    m_remove->setAccessibleName(m_remove->toolTip());

    auto *line = new QHBoxLayout;
    line->addWidget(m_picker, 1);
    line->addWidget(m_remove);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(fontMetrics().height() / 4);
    column->addWidget(label);
    column->addLayout(line);
    column->addWidget(m_list, 1);

    connect(m_picker, &SessionPicker::picked, this, [this](const SessionId &session) {
        m_picker->setSession({});
        if (!session.isNull() && !m_sessions.contains(session)) {
            emit edited(m_sessions + QList{session});
        }
    });
    connect(m_remove, &QToolButton::clicked, this, &SessionListEditor::removeCurrent);
    connect(m_list, &QListWidget::currentRowChanged, this, &SessionListEditor::updateButton);
    updateButton();
}

void SessionListEditor::setSessions(const QList<SessionId> &sessions)
{
    if (sessions == m_sessions && m_list->count() == sessions.size()) {
        return;
    }
    m_sessions = sessions;
    const int row = m_list->currentRow();
    m_list->clear();
    for (const SessionId &session : sessions) {
        auto *item = new QListWidgetItem(m_names.nameOf(session), m_list);
        item->setToolTip(item->text().toHtmlEscaped());
        if (!m_names.isInProgramme(session)) {
            item->setForeground(secondaryText(palette()));
        }
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    updateButton();
}

void SessionListEditor::removeCurrent()
{
    const int row = m_list->currentRow();
    if (row >= 0) {
        QList<SessionId> sessions = m_sessions;
        sessions.removeAt(row);
        emit edited(sessions);
    }
}

void SessionListEditor::updateButton()
{
    m_remove->setEnabled(m_list->currentRow() >= 0);
}

bool SessionListEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
            removeCurrent();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}
