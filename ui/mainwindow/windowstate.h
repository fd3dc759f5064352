#pragma once

#include "core/base/id.h"

#include <QSettings>

class MainWindow;
class QSplitter;
class StoreFolder;
class WindowActions;

/// Remembers how the window stands, in `window.ini` of the data folder.
class WindowState
{
public:
    explicit WindowState(const StoreFolder &folder);

    void restore(MainWindow &window, QSplitter &splitter, WindowActions &actions);
    void save(const MainWindow &window, const QSplitter &splitter, const WindowActions &actions);
    QVariantMap browsing(ConferenceId conference); ///< empty when nothing is remembered
    void setBrowsing(ConferenceId conference, const QVariantMap &state);
    QString author() const; ///< of waivers, as last given
    void setAuthor(const QString &author);

private:
    QSettings m_settings;
};
