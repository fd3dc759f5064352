#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

/// Reads every #include of ours and holds the table "Who may include whom" of core/README.md.
class LayeringTest : public QObject
{
    Q_OBJECT

private slots:
    void everyInclude_staysWithinItsDoors_data();
    void everyInclude_staysWithinItsDoors();
    void core_includesNothingGraphical();
    void models_includeNoWidgets();
    void sql_staysInTheStore();

private:
    static QStringList filesUnder(const QString &folder);
    static QStringList includesOf(const QString &file);
};

QStringList LayeringTest::filesUnder(const QString &folder)
{
    QStringList files;
    QDirIterator it(QStringLiteral(SOURCE_FOLDER "/") + folder, {"*.cpp", "*.h"}, QDir::Files,
                    QDirIterator::Subdirectories);
    while (it.hasNext()) {
        files += it.next();
    }
    return files;
}

QStringList LayeringTest::includesOf(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) {
        return {};
    }
    static const QRegularExpression line(QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"),
                                         QRegularExpression::MultilineOption);
    QStringList includes;
    auto matches = line.globalMatch(QString::fromUtf8(source.readAll()));
    while (matches.hasNext()) {
        includes += matches.next().captured(1);
    }
    return includes;
}

void LayeringTest::everyInclude_staysWithinItsDoors_data()
{
    QTest::addColumn<QString>("room");
    QTest::addColumn<QStringList>("doors");

    const QStringList values{"core/base", "core/model"};
    QTest::newRow("base opens no door") << "core/base" << QStringList{"core/base"};
    QTest::newRow("model") << "core/model" << values;
    for (const char *sibling : {"core/formats", "core/store", "core/rules", "core/planning", "core/search"}) {
        QTest::newRow(sibling) << sibling << values + QStringList{sibling};
    }
    QTest::newRow("companion") << "core/companion" << values + QStringList{"core/rules", "core/companion"};
    const QStringList importing = values + QStringList{"core/formats", "core/store", "core/search", "core/importing"};
    QTest::newRow("importing") << "core/importing" << importing;
    QTest::newRow("net") << "core/net" << QStringList{"core/base", "core/net"};
    QTest::newRow("workspace") << "core/workspace"
                               << importing + QStringList{"core/rules", "core/companion", "core/planning", "core/workspace"};
    const QStringList models = values + QStringList{"core/rules", "core/companion", "core/planning", "core/search", "ui/models",
                                                    "ui/support/formatting.h"};
    QTest::newRow("models") << "ui/models" << models;
    const QStringList support = values + QStringList{"core/search", "ui/support"};
    QTest::newRow("support") << "ui/support" << support;
    QTest::newRow("widgets") << "ui/widgets" << QStringList{"core/base", "core/search/markhits.h", "core/search/textfold.h",
                                                          "ui/support", "ui/widgets"};
    const QStringList subject = models + QStringList{"ui/support", "ui/widgets"};
    for (const char *name : {"ui/sessions", "ui/details", "ui/agenda", "ui/now", "ui/changes", "ui/switcher", "ui/speakers", "ui/conflicts",
                             "ui/timetable", "ui/printing"}) {
        QTest::newRow(name) << name << subject + QStringList{name};
    }
    QTest::newRow("ui/importing") << "ui/importing" << subject + QStringList{"ui/importing", "core/formats"};
    QTest::newRow("ui/settings") << "ui/settings" << subject + QStringList{"ui/settings", "core/workspace/settings.h"};
    QTest::newRow("ui/companion") << "ui/companion" << subject + QStringList{"ui/companion", "core/companion"};
    QTest::newRow("commands") << "ui/commands" << QStringList{"core/base", "core/model", "core/companion", "core/workspace", "ui/commands"};
    QTest::newRow("the window wires all") << "ui/mainwindow" << QStringList{"core", "ui"};
    QTest::newRow("the window's program") << "app/lectern" << QStringList{"core", "ui", "app/lectern"};
    QTest::newRow("the command line's program") << "app/lectern-cli" << QStringList{"core", "app/lectern-cli"};
}

void LayeringTest::everyInclude_staysWithinItsDoors()
{
    QFETCH(QString, room);
    QFETCH(QStringList, doors);
    const QStringList files = filesUnder(room);
    QVERIFY2(!files.isEmpty(), "the room is empty or was renamed");

    QStringList wrong;
    for (const QString &file : files) {
        for (const QString &include : includesOf(file)) {
            const bool ours = include.startsWith("core/") || include.startsWith("ui/") || include.startsWith("app/");
            const bool allowed = std::ranges::any_of(
                doors, [&](const QString &door) { return include == door || include.startsWith(door + '/'); });
            if (ours && !allowed) {
                wrong += file + " includes " + include;
            }
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
}

void LayeringTest::core_includesNothingGraphical()
{
    static const QRegularExpression graphical(
        QStringLiteral("^(QtGui|QtWidgets|QtSvg)/|^Q(Icon|Pixmap|Image|Color|Font|Painter|Widget|Window|Undo|Action|"
                       "MessageBox|Application|GuiApplication|TextDocument|DesktopServices|Palette)\\w*$"));
    QStringList wrong;
    for (const QString &file : filesUnder("core") + filesUnder("app/lectern-cli")) {
        for (const QString &include : includesOf(file)) {
            if (graphical.match(include).hasMatch()) {
                wrong += file + " includes " + include;
            }
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
}

void LayeringTest::models_includeNoWidgets()
{
    static const QRegularExpression graphical(
        QStringLiteral("^(QtGui|QtWidgets)/|^Q(Icon|Pixmap|Color|Font|Painter|Widget|Application|GuiApplication)\\w*$"));
    QStringList wrong;
    for (const QString &file : filesUnder("ui/models")) {
        for (const QString &include : includesOf(file)) {
            if (graphical.match(include).hasMatch()) {
                wrong += file + " includes " + include;
            }
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
}

void LayeringTest::sql_staysInTheStore()
{
    QStringList wrong;
    for (const QString &folder : QStringList{"core", "ui", "app"}) {
        for (const QString &file : filesUnder(folder)) {
            const bool isStore = file.startsWith(QStringLiteral(SOURCE_FOLDER "/core/store/"));
            for (const QString &include : includesOf(file)) {
                if (!isStore && (include.startsWith("QSql") || include.startsWith("QtSql") || include == "sqlite3.h")) {
                    wrong += file + " includes " + include;
                }
            }
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
}

QTEST_GUILESS_MAIN(LayeringTest)
#include "tst_layering.moc"
