#include <QDirIterator>
#include <QFile>
#include <QTest>

/// A file that outgrows one reading is split: 400 lines a source, 200 a header (core/README.md, "Habits").
class FileSizesTest : public QObject
{
    Q_OBJECT

private slots:
    void everyFile_isReadInOneGo_data();
    void everyFile_isReadInOneGo();
};

void FileSizesTest::everyFile_isReadInOneGo_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<int>("most");

    QTest::newRow("sources") << "*.cpp" << 400;
    QTest::newRow("headers") << "*.h" << 200;
}

void FileSizesTest::everyFile_isReadInOneGo()
{
    QFETCH(QString, pattern);
    QFETCH(int, most);
    QStringList tooLong;
    for (const QString &folder : QStringList{"app", "core", "ui"}) {
        QDirIterator it(QStringLiteral(SOURCE_FOLDER "/") + folder, {pattern}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const qsizetype lines = file.readAll().count('\n');
            if (lines > most) {
                tooLong += QStringLiteral("%1: %2 lines").arg(file.fileName()).arg(lines);
            }
        }
    }
    QVERIFY2(tooLong.isEmpty(), qPrintable(tooLong.join('\n')));
}

QTEST_GUILESS_MAIN(FileSizesTest)
#include "tst_filesizes.moc"
