#include "core/planning/similarsessions.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const SimilarSessions> similarOf(const std::vector<QByteArray> &texts)
{
    Progress progress;
    const std::vector<QByteArrayView> views(texts.begin(), texts.end());
    return SimilarSessions::build(views, progress);
}

QString rows(const std::vector<SimilarSession> &sessions)
{
    QStringList parts;
    for (const SimilarSession &session : sessions) {
        parts += QString::number(session.row);
    }
    return parts.join(u' ');
}

} // namespace

class SimilarSessionsTest : public QObject
{
    Q_OBJECT

private slots:
    void sharedRareWords_makeSessionsSimilar();
    void reasons_areTheHeaviestSharedWords();
    void weakWords_areNoReason();
    void plural_isTheSameWord();
    void oneSharedWord_isNotEnough();
    void commonWords_sayNothing();
    void sameText_scoresOne();
    void wordsOfATitle_weighMore();
    void speakersTrackAndRoom_doNotCount();
    void japaneseTexts_areCompared();
    void most_limits();
    void rowsThatDoNotExist_haveNothingSimilar();
    void noSessions_buildAnEmptyIndex();
    void cancelled_isNull();
    void progress_reachesTheEnd();
    void severalThreads_askAtOnce();
};

void SimilarSessionsTest::sharedRareWords_makeSessionsSimilar()
{
    const auto similar = similarOf({"the linux kernel scheduler and its latency", "baking bread with sourdough",
                                    "tuning the kernel scheduler", "sourdough bread for beginners, baking at home"});

    QCOMPARE(rows(similar->nearest(0, 5)), u"2"_s);
    QCOMPARE(rows(similar->nearest(1, 5)), u"3"_s);
}

void SimilarSessionsTest::reasons_areTheHeaviestSharedWords()
{
    std::vector<QByteArray> texts(40, "many sessions mention linux and nothing else");
    texts[0] = "linux scheduler latency pinning cgroups tracing perf";
    texts[1] = "perf tracing cgroups pinning latency scheduler linux";
    const auto nearest = similarOf(texts)->nearest(0, 1);

    QCOMPARE(nearest.at(0).row, 1);
    QCOMPARE(nearest[0].words.size(), 5);
    QVERIFY(!nearest[0].words.contains(u"linux"_s));
    for (const QString &word : nearest[0].words) {
        QVERIFY2(texts[0].contains(word.toUtf8()), qPrintable(word));
    }
}

void SimilarSessionsTest::weakWords_areNoReason()
{
    std::vector<QByteArray> texts(60, "bread");
    std::fill_n(texts.begin() + 2, 9, "introduction to something");
    texts[0] = "mlir mlir mlir mlir introduction";
    texts[1] = "introduction mlir mlir mlir mlir";

    QCOMPARE(similarOf(texts)->nearest(0, 1).at(0).words, QStringList{u"mlir"_s});
}

void SimilarSessionsTest::plural_isTheSameWord()
{
    const auto nearest = similarOf({"kernels scheduler class", "kernel schedulers clas", "bread"})->nearest(0, 5);

    QCOMPARE(rows(nearest), u"1"_s);
    QCOMPARE(nearest[0].words.join(u' '), u"kernels scheduler"_s); // as first met; class is no plural
}

void SimilarSessionsTest::oneSharedWord_isNotEnough()
{
    const auto similar = similarOf({"kernel scheduler", "kernel bread", "sourdough"});

    QVERIFY(similar->nearest(0, 5).empty());
}

void SimilarSessionsTest::commonWords_sayNothing()
{
    std::vector<QByteArray> texts;
    for (int i = 0; i < 300; ++i) {
        texts.push_back("in this talk we show " + QByteArray("topic") + char('a' + i % 26) + char('a' + i / 26));
    }
    texts.push_back("in this talk we show quantum entanglement");
    texts.push_back("our work on quantum entanglement");

    QCOMPARE(rows(similarOf(texts)->nearest(300, 5)), u"301"_s);
}

void SimilarSessionsTest::sameText_scoresOne()
{
    const auto nearest = similarOf({"kernel scheduler latency", "kernel scheduler latency", "bread"})->nearest(0, 5);

    QCOMPARE(rows(nearest), u"1"_s);
    QVERIFY(nearest[0].score > 0.999 && nearest[0].score <= 1);
}

void SimilarSessionsTest::wordsOfATitle_weighMore()
{
    const QByteArray ours = "\x1ekernel scheduler\x1e\x1e\x1e\x1e"
                            "fresh bread recipes";
    const auto similar = similarOf({ours,
                                    "\x1ekernel scheduler\x1e\x1e\x1e\x1e"
                                    "other things entirely",
                                    "\x1eother things\x1e\x1e\x1e\x1e"
                                    "fresh bread recipes"});

    QCOMPARE(similar->nearest(0, 1).at(0).row, 1);
}

void SimilarSessionsTest::speakersTrackAndRoom_doNotCount()
{
    const auto similar = similarOf({"\x1eone\x1e"
                                    "ada lovelace\x1e"
                                    "web track\x1e"
                                    "main hall\x1e"
                                    "alpha",
                                    "\x1etwo\x1e"
                                    "ada lovelace\x1e"
                                    "web track\x1e"
                                    "main hall\x1e"
                                    "beta"});

    QVERIFY(similar->nearest(0, 5).empty());
}

void SimilarSessionsTest::japaneseTexts_areCompared()
{
    const auto similar = similarOf({"自由軟件の開発", "自由軟件と社会", "料理の話"});
    const auto nearest = similar->nearest(0, 5);

    QCOMPARE(rows(nearest), u"1"_s);
    QVERIFY(nearest[0].words.contains(u"自由"_s));
}

void SimilarSessionsTest::most_limits()
{
    const auto similar = similarOf(std::vector<QByteArray>(8, "kernel scheduler"));

    QCOMPARE(rows(similar->nearest(3, 4)), u"0 1 2 4"_s); // equal ones in their order
    QVERIFY(similar->nearest(3, 0).empty());
    QCOMPARE(similar->nearest(3, 100).size(), size_t(7));
}

void SimilarSessionsTest::rowsThatDoNotExist_haveNothingSimilar()
{
    const auto similar = similarOf({"kernel scheduler", "kernel scheduler"});

    QVERIFY(similar->nearest(-1, 5).empty());
    QVERIFY(similar->nearest(2, 5).empty());
}

void SimilarSessionsTest::noSessions_buildAnEmptyIndex()
{
    QVERIFY(similarOf({})->nearest(0, 5).empty());
    QVERIFY(similarOf({"", ""})->nearest(0, 5).empty());
}

void SimilarSessionsTest::cancelled_isNull()
{
    Progress progress;
    progress.cancel();
    const QByteArrayView text("kernel scheduler");

    QVERIFY(!SimilarSessions::build(std::span(&text, 1), progress));
}

void SimilarSessionsTest::progress_reachesTheEnd()
{
    Progress progress;
    const std::vector<QByteArrayView> texts(1000, "kernel scheduler");

    QVERIFY(SimilarSessions::build(texts, progress));
    QCOMPARE(progress.fraction(), 1.0);
}

void SimilarSessionsTest::severalThreads_askAtOnce()
{
    std::vector<QByteArray> texts;
    for (int i = 0; i < 200; ++i) {
        texts.push_back("shared" + QByteArray::number(i % 20) + "a shared" + QByteArray::number(i % 20) + "b");
    }
    const auto similar = similarOf(texts);
    const QString expected = rows(similar->nearest(7, 5));
    std::array<QString, 4> results;
    {
        std::vector<std::jthread> threads;
        for (QString &result : results) {
            threads.emplace_back([&] { result = rows(similar->nearest(7, 5)); });
        }
    }

    QCOMPARE(expected, u"27 47 67 87 107"_s);
    QVERIFY(std::ranges::all_of(results, [&](const QString &result) { return result == expected; }));
}

QTEST_GUILESS_MAIN(SimilarSessionsTest)
#include "tst_similarsessions.moc"
