#pragma once

#include "core/base/progress.h"
#include "core/model/schedule.h"

#include <QByteArrayView>
#include <QStringList>

#include <memory>
#include <span>
#include <vector>

/// A session like another, and why.
struct SimilarSession
{
    int row = 0;       ///< position in `Schedule::sessions`
    double score = 0;  ///< cosine of the weighted terms, 0 to 1
    QStringList words; ///< the shared words that weigh most, at least one, at most five; as folded
};

/// Finds sessions with similar texts by term weights (tf-idf, cosine; Salton & Buckley 1988). Built once from folded
/// texts, immutable then; any thread.
class SimilarSessions
{
public:
    /// @param texts one folded text for each session. A record whose five fields are led by '\x1e' is compared by its
    /// title, which weighs more, and its texts; any other text as a whole.
    /// Null when cancelled.
    static std::shared_ptr<const SimilarSessions> build(std::span<const QByteArrayView> texts, Progress &progress);
    ~SimilarSessions();

    /// The nearest sessions, best first. Sessions that share fewer than two words are left out. None for a row that
    /// does not exist.
    std::vector<SimilarSession> nearest(int row, int most) const;

private:
    SimilarSessions();
    struct Private;
    std::unique_ptr<Private> d;
};
