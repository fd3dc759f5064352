#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <vector>

/// Short texts (titles, names) for finding by the beginnings of their words, without case and accents. 25,000 are
/// searched through within a keystroke. A value.
class TitleIndex
{
public:
    struct Match
    {
        int entry = 0;
        int rank = 0; ///< 0: typed as it is; 1: begins so; 2: the words stand together in it; 3: somewhere in it

        friend bool operator==(const Match &, const Match &) = default;
    };

    TitleIndex();

    void append(QStringView text);
    int count() const { return int(m_starts.size()); }
    /// Every entry that holds all the words, best rank first, then in the order of `append`. None for no words.
    std::vector<Match> find(const QString &typed) const;

private:
    struct Question;

    int rankOf(const char *begin, const char *end, const Question &question) const;

    QByteArray m_text; ///< the folded texts, each led by a line feed, with readable bytes around
    std::vector<qsizetype> m_starts;
};
