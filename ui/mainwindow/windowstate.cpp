#include "ui/mainwindow/windowstate.h"

#include "core/store/store.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/windowactions.h"

#include <QAction>
#include <QScreen>
#include <QSplitter>

namespace {

constexpr QSize FirstSize(1280, 800);

QString groupOf(ConferenceId conference)
{
    return QStringLiteral("conference-%1").arg(conference.value());
}

} // namespace

WindowState::WindowState(const StoreFolder &folder)
    : m_settings(folder.path() + QStringLiteral("/window.ini"), QSettings::IniFormat)
{
}

void WindowState::restore(MainWindow &window, QSplitter &splitter, WindowActions &actions)
{
    if (!window.restoreGeometry(m_settings.value("geometry").toByteArray())) {
        const QSize screen = window.screen()->availableSize() - QSize(0, window.fontMetrics().height() * 2);
        window.resize(FirstSize.boundedTo(screen)); // with room for the window's frame
    }
    if (!splitter.restoreState(m_settings.value("splitter").toByteArray())) {
        splitter.setSizes({FirstSize.width() * 3 / 5, FirstSize.width() * 2 / 5});
    }
    actions.showPane->setChecked(m_settings.value("pane", true).toBool());
    actions.narrowPlaces->setChecked(m_settings.value("narrowPlaces", false).toBool());
    window.showPlace(placeFromId(m_settings.value("shownPlace").toString()).value_or(Place::Programme));
}

void WindowState::save(const MainWindow &window, const QSplitter &splitter, const WindowActions &actions)
{
    m_settings.setValue("geometry", window.saveGeometry());
    m_settings.setValue("splitter", splitter.saveState());
    m_settings.setValue("pane", actions.showPane->isChecked());
    m_settings.setValue("narrowPlaces", actions.narrowPlaces->isChecked());
    m_settings.setValue("shownPlace", QString::fromLatin1(infoOf(window.place()).id));
}

QString WindowState::author() const
{
    return m_settings.value("author").toString();
}

void WindowState::setAuthor(const QString &author)
{
    m_settings.setValue("author", author);
}

QVariantMap WindowState::browsing(ConferenceId conference)
{
    QVariantMap state;
    m_settings.beginGroup(groupOf(conference));
    for (const QString &key : m_settings.childKeys()) {
        state.insert(key, m_settings.value(key));
    }
    m_settings.endGroup();
    return state;
}

void WindowState::setBrowsing(ConferenceId conference, const QVariantMap &state)
{
    m_settings.beginGroup(groupOf(conference));
    for (auto entry = state.cbegin(); entry != state.cend(); ++entry) {
        m_settings.setValue(entry.key(), entry.value());
    }
    m_settings.endGroup();
}
