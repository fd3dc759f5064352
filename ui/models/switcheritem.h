#pragma once

#include <QString>

/// What a person can go to. The order is that of equally good matches, but for commands
/// that do not begin with what was typed: those stand last.
enum class SwitcherKind { Place, Command, Conference, Room, Speaker, Session };

/// One thing to go to.
struct SwitcherItem
{
    SwitcherKind kind = SwitcherKind::Command;
    QString key;    ///< names it among its kind: a session's id, a speaker's key, a position or number of others
    QString title;
    QString detail; ///< quieter: when and where, a key; may be empty
    QString icon;

    friend bool operator==(const SwitcherItem &, const SwitcherItem &) = default;
};
