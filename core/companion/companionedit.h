#pragma once

#include <QJsonValue>
#include <QList>
#include <QStringList>

/// One reversible change that a person made to a companion document: a value, so that it can be undone and redone, also
/// on a document that another program has changed elsewhere meanwhile.
struct CompanionEdit
{
    /// One place of the document. `QJsonValue::Undefined` is a place that is not there.
    struct Change
    {
        QStringList path; ///< {"rooms", "Main hall"}
        QJsonValue before;
        QJsonValue after;
        friend bool operator==(const Change &, const Change &) = default;
    };

    QList<Change> changes; ///< none: there is nothing to do
    QString text;          ///< for the undo list: “Waive a finding”

    bool isEmpty() const { return changes.isEmpty(); }
    CompanionEdit inverse() const;

    friend bool operator==(const CompanionEdit &, const CompanionEdit &) = default;
};
