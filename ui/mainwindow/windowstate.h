#pragma once

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

private:
    QSettings m_settings;
};
