#include "core/store/database.h"
#include "core/store/migrator.h"
#include "tests/support/required.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using Outcome = StoreFolder::Outcome;

/// Every way in which opening a file of any layout can end.
class MigratorTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void missingFile_isCreated()
    {
        QCOMPARE(migrate(file(), layout(2)), Result<Outcome>(Outcome::Created));
        QCOMPARE(number("PRAGMA user_version"), 2);
        QCOMPARE(number("PRAGMA page_size"), 8192);
        QVERIFY(!QFile::exists(copyBeforeMigration(file(), 2))); // nothing to save
    }

    void emptyFile_isCreated()
    {
        QFile empty(file());
        QVERIFY(empty.open(QIODevice::WriteOnly));
        empty.close();
        QCOMPARE(migrate(file(), layout(1)), Result<Outcome>(Outcome::Created));
    }

    void sameVersion_isUpToDate()
    {
        (void)required(migrate(file(), layout(2)));
        QCOMPARE(migrate(file(), layout(2)), Result<Outcome>(Outcome::UpToDate));
    }

    void olderVersion_isUpgradedAfterACopy()
    {
        (void)required(migrate(file(), layout(1)));
        insert("before");
        QCOMPARE(migrate(file(), layout(3)), Result<Outcome>(Outcome::Upgraded));
        QCOMPARE(number("PRAGMA user_version"), 3);
        QCOMPARE(number("SELECT count(*) FROM thing WHERE name = 'before' AND size = 7 AND weight = 9"), 1);

        const QString copy = copyBeforeMigration(file(), 3);
        QVERIFY(QFile::exists(copy));
        QCOMPARE(number("PRAGMA user_version", copy), 1);
        QCOMPARE(number("SELECT count(*) FROM thing WHERE name = 'before'", copy), 1);
    }

    void newerVersion_thatWeMayRead_isReadable()
    {
        (void)required(migrate(file(), layout(3)));
        QCOMPARE(migrate(file(), layout(1)), Result<Outcome>(Outcome::NewerButReadable));
        QCOMPARE(number("PRAGMA user_version"), 3); // untouched
    }

    void newerVersion_thatWeMayNotRead_isRefused()
    {
        (void)required(migrate(file(), layout(3)));
        run("UPDATE meta SET value = 2 WHERE name = 'minimum_reader_version'");
        const auto refused = migrate(file(), layout(1));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::StoreTooNew);
        QVERIFY(refused.error().message.contains(QStringLiteral("things.sqlite")));
        QCOMPARE(migrate(file(), layout(2)), Result<Outcome>(Outcome::NewerButReadable));
    }

    void failingStep_isRolledBack()
    {
        (void)required(migrate(file(), layout(1)));
        insert("before");
        FileLayout broken = layout(2);
        broken.migrations.push_back({3, QStringLiteral("broken"),
                                     "INSERT INTO thing (name) VALUES ('half');\n"
                                     "INSERT INTO no_such_table VALUES (1);\n"});
        const auto failed = migrate(file(), broken);
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, ErrorCode::Store);
        QVERIFY(failed.error().message.contains(QStringLiteral("things-before-version-3.sqlite")));
        QCOMPARE(number("PRAGMA user_version"), 1);
        QCOMPARE(number("SELECT count(*) FROM thing"), 1);
        QCOMPARE(number("SELECT count(*) FROM pragma_table_info('thing') WHERE name = 'size'"), 0);
        // Nothing is in the way of the repaired program.
        QCOMPARE(migrate(file(), layout(3)), Result<Outcome>(Outcome::Upgraded));
    }

    void failingFirstStep_leavesNothingBehind()
    {
        FileLayout broken = layout(1);
        broken.migrations.front().sql += "INSERT INTO no_such_table VALUES (1);\n";
        QVERIFY(!migrate(file(), broken));
        QCOMPARE(migrate(file(), layout(1)), Result<Outcome>(Outcome::Created));
    }

    void anotherProgramsDatabase_isRefused()
    {
        run("CREATE TABLE song (title TEXT)");
        const auto refused = migrate(file(), layout(1));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Store);
        QVERIFY(refused.error().message.contains(QStringLiteral("another program")));
        QCOMPARE(number("SELECT count(*) FROM sqlite_schema"), 1);
    }

    void noDatabaseAtAll_isRefusedAndLeft()
    {
        const QByteArray bytes(5000, 'x');
        QFile other(file());
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write(bytes);
        other.close();
        const auto refused = migrate(file(), layout(1));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Store);
        QVERIFY(refused.error().message.contains(QStringLiteral("damaged")));
        QVERIFY(other.open(QIODevice::ReadOnly));
        QCOMPARE(other.readAll(), bytes);
    }

    void manyFirstOpensAtOnce_makeOneFile()
    {
        for (int round = 0; round < 5; ++round) {
            init();
            std::vector<Result<Outcome>> outcomes(6, failure(ErrorCode::Store, {}));
            std::vector<std::thread> programs;
            for (auto &outcome : outcomes) {
                programs.emplace_back([this, &outcome] { outcome = migrate(file(), layout(3)); });
            }
            for (std::thread &program : programs) {
                program.join();
            }
            int created = 0;
            for (const auto &outcome : outcomes) {
                QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
                created += *outcome == Outcome::Created;
            }
            QCOMPARE(created, 1);
            QCOMPARE(number("PRAGMA user_version"), 3);
        }
    }

    void builtInLayouts_haveNoGaps()
    {
        for (const FileLayout &built : {FileLayout::programmes(), FileLayout::personal()}) {
            QVERIFY(!built.migrations.empty());
            for (size_t i = 0; i < built.migrations.size(); ++i) {
                QCOMPARE(built.migrations[i].version, int(i + 1));
            }
            const QString made = m_folder->filePath(QString::number(built.applicationId));
            QCOMPARE(migrate(made, built), Result<Outcome>(Outcome::Created));
            QCOMPARE(number("PRAGMA application_id", made), built.applicationId);
            QCOMPARE(number("SELECT value FROM meta WHERE name = 'minimum_reader_version'", made), 1);
        }
    }

private:
    QString file() const { return m_folder->filePath(QStringLiteral("things.sqlite")); }

    static FileLayout layout(int version)
    {
        const std::vector<Migration> steps{
            {1, QStringLiteral("initial"),
             "-- A remark; with a semicolon\n"
             "PRAGMA application_id = 77;\n"
             "CREATE TABLE meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL);\n"
             "INSERT INTO meta VALUES ('minimum_reader_version', 1);\n"
             "CREATE TABLE thing (\n    id INTEGER PRIMARY KEY,\n    -- inside\n    name TEXT\n);\n"},
            {2, QStringLiteral("size"), "ALTER TABLE thing ADD COLUMN size INTEGER DEFAULT 7;\n"},
            {3, QStringLiteral("weight"),
             "ALTER TABLE thing ADD COLUMN weight INTEGER;\nUPDATE thing SET weight = 9;\n"},
        };
        return {77, 8192, {steps.begin(), steps.begin() + version}};
    }

    qint64 number(const char *sql, const QString &in = {}) const
    {
        const auto database = required(Database::open(in.isEmpty() ? file() : in));
        return required(database->number(QLatin1String(sql)));
    }
    void run(const char *sql) const { required(required(Database::open(file()))->run(QLatin1String(sql))); }
    void insert(const char *name) const
    {
        required(required(Database::open(file()))
                     ->run(QStringLiteral("INSERT INTO thing (name) VALUES ('%1')").arg(QLatin1String(name))));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(MigratorTest)
#include "tst_migrator.moc"
