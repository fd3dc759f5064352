#pragma once

#include <QStringList>

/// Two sessions with similar texts.
struct SimilarPair
{
    int first = 0; ///< positions in `Schedule::sessions`, first < second
    int second = 0;
    double score = 0;  ///< 0 to 1
    QStringList words; ///< that both share and that weigh most

    friend bool operator==(const SimilarPair &, const SimilarPair &) = default;
};
