#include "ui/details/noteeditor.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QSignalBlocker>
#include <QWheelEvent>

#include <algorithm>
#include <chrono>

namespace {

constexpr std::chrono::milliseconds Pause{400};
constexpr int MostLines = 14; ///< then it scrolls

} // namespace

NoteEditor::NoteEditor(QWidget *parent) : QPlainTextEdit(parent)
{
    setPlaceholderText(tr("Add a note …"));
    setAccessibleName(tr("My note"));
    setToolTip(tr("My note on this session. It is kept on this computer, through all updates of the programme."));
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    document()->setDocumentMargin(5);
    m_pause.setSingleShot(true);
    m_pause.setInterval(Pause);
    connect(&m_pause, &QTimer::timeout, this, &NoteEditor::flush);
    connect(this, &QPlainTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            [this] { updateGeometry(); });
}

NoteEditor::~NoteEditor()
{
    flush();
}

void NoteEditor::setNote(const SessionId &session, const QString &note)
{
    if (session != m_session) {
        flush();
        m_session = session;
    } else if (toPlainText() != m_saved || note == m_saved) {
        return; // being typed, or what is here already
    }
    m_saved = note;
    const QSignalBlocker silent(this);
    setPlainText(note);
    m_pause.stop();
    updateGeometry();
}

void NoteEditor::flush()
{
    m_pause.stop();
    const QString note = toPlainText();
    if (m_session.isNull() || note == m_saved) {
        return;
    }
    m_saved = note;
    emit noteChanged(m_session, note);
}

QSize NoteEditor::sizeHint() const
{
    // QPlainTextEdit counts its document's height in lines.
    const int lines = std::clamp(int(document()->size().height()), 1, MostLines);
    const int margins = 2 * (int(document()->documentMargin()) + frameWidth()) + 2;
    return {fontMetrics().averageCharWidth() * 40, lines * fontMetrics().lineSpacing() + margins};
}

QSize NoteEditor::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, sizeHint().height()};
}

void NoteEditor::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    flush();
}

void NoteEditor::hideEvent(QHideEvent *event)
{
    QPlainTextEdit::hideEvent(event);
    flush();
}

void NoteEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    updateGeometry(); // lines may wrap elsewhere
}

void NoteEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
    }
}

void NoteEditor::wheelEvent(QWheelEvent *event)
{
    if (document()->size().height() > MostLines) {
        QPlainTextEdit::wheelEvent(event);
    } else {
        event->ignore(); // the page scrolls
    }
}
