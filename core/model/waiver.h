#pragma once

#include <QDate>
#include <QString>

/// A finding that was accepted: who said so, why, and until when.
struct Waiver
{
    QString fingerprint; ///< of the finding: its rule and its parties, not its times
    QString rule;        ///< the rule's id; empty: not known
    QString about;       ///< the finding's sentence when it was accepted, for people; may be empty
    QString reason;      ///< never empty
    QString author;      ///< may be empty
    QDate date;          ///< when it was accepted; may be invalid
    QDate until;         ///< the last day on which it holds; invalid: for good

    friend bool operator==(const Waiver &, const Waiver &) = default;
};
