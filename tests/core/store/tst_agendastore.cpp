#include "tests/support/schedulebuilder.h"
#include "tests/support/tempstore.h"

#include <QTest>

#include <thread>

class AgendaStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_store = std::make_unique<TempStore>(); }

    void entry_comesBackWhole()
    {
        const AgendaEntry entry{Interest::Maybe,
                                QStringLiteral("bring “gloves”\n第二行 \\ '"),
                                {QStringLiteral("Title"),
                                 utc(2025, 2, 1, 10),
                                 utc(2025, 2, 1, 11),
                                 {QStringLiteral("Hall"), QStringLiteral("Annex")},
                                 {QStringLiteral("Łukasz")}}};
        const auto agendas = m_store->agendas();
        required(agendas->put(Uid, A, entry));
        QCOMPARE(required(m_store->agendas()->agenda(Uid)), (Agenda{{A, entry}}));
    }

    void emptySnapshot_comesBackEmpty()
    {
        const AgendaEntry entry{Interest::Must, {}, {}};
        required(m_store->agendas()->put(Uid, A, entry));
        QCOMPARE(required(m_store->agendas()->agenda(Uid)), (Agenda{{A, entry}}));
    }

    void emptyEntry_isDeleted()
    {
        const auto agendas = m_store->agendas();
        required(agendas->put(Uid, A, {Interest::Must, {}, {}}));
        required(agendas->put(Uid, A, {Interest::None, {}, {}}));
        QVERIFY(required(agendas->agenda(Uid)).isEmpty());
    }

    void conferences_doNotMix()
    {
        const auto agendas = m_store->agendas();
        required(agendas->put(Uid, A, {Interest::Must, {}, {}}));
        QVERIFY(required(agendas->agenda(QStringLiteral("other"))).isEmpty());
    }

    void update_isGivenWhatIsStored()
    {
        const auto agendas = m_store->agendas();
        required(agendas->put(Uid, A, {Interest::None, QStringLiteral("note"), {}}));
        required(agendas->update(Uid, A, [](AgendaEntry entry) {
            entry.interest = Interest::Fallback;
            return entry;
        }));
        QCOMPARE(required(agendas->agenda(Uid)).value(A),
                 (AgendaEntry{Interest::Fallback, QStringLiteral("note"), {}}));
    }

    void updatesFromTwoConnections_loseNothing()
    {
        constexpr int Each = 40;
        const auto appendLetters = [this](const QString &letter) {
            const auto agendas = m_store->agendas();
            for (int i = 0; i < Each; ++i) {
                required(agendas->update(Uid, A, [&letter](AgendaEntry entry) {
                    entry.note += letter;
                    return entry;
                }));
            }
        };
        std::thread one(appendLetters, QStringLiteral("a"));
        std::thread other(appendLetters, QStringLiteral("b"));
        one.join();
        other.join();
        const QString note = required(m_store->agendas()->agenda(Uid)).value(A).note;
        QCOMPARE(note.count(u'a'), Each);
        QCOMPARE(note.count(u'b'), Each);
    }

    void dataVersion_changesWithOthersWritesOnly()
    {
        const auto ours = m_store->agendas();
        const auto theirs = m_store->agendas();
        const qint64 before = ours->dataVersion();
        required(ours->put(Uid, A, {Interest::Must, {}, {}}));
        QCOMPARE(ours->dataVersion(), before);
        required(theirs->put(Uid, A, {Interest::Maybe, {}, {}}));
        QVERIFY(ours->dataVersion() != before);
    }

    void damagedFile_isReported()
    {
        {
            QFile file(m_store->folder().personalFile());
            QVERIFY(file.open(QIODevice::ReadWrite));
            file.seek(100);
            file.write(QByteArray(int(file.size()) - 100, 'x'));
        }
        const auto agendas = AgendaStore::open(m_store->folder());
        const auto agenda = agendas ? (*agendas)->agenda(Uid) : failure(agendas.error());
        QVERIFY(!agenda);
        QCOMPARE(agenda.error().code, ErrorCode::Store);
        QVERIFY2(agenda.error().message.contains(m_store->folder().personalFile()), qPrintable(agenda.error().message));
        QVERIFY(!StoreFolder::open(m_store->path()));
    }

private:
    const QString Uid = QStringLiteral("uid");
    const SessionId A{QStringLiteral("a")};
    std::unique_ptr<TempStore> m_store;
};

QTEST_GUILESS_MAIN(AgendaStoreTest)
#include "tst_agendastore.moc"
