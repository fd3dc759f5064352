#include "core/rules/severity.h"

QString severityId(Severity severity)
{
    switch (severity) {
    case Severity::Off:
        return QStringLiteral("off");
    case Severity::Note:
        return QStringLiteral("note");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Error:
        return QStringLiteral("error");
    }
    return {};
}

std::optional<Severity> severityOfId(QStringView id)
{
    for (const Severity severity : allSeverities) {
        if (severityId(severity) == id) {
            return severity;
        }
    }
    return std::nullopt;
}

QString profileId(Profile profile)
{
    switch (profile) {
    case Profile::Draft:
        return QStringLiteral("draft");
    case Profile::Release:
        return QStringLiteral("release");
    case Profile::Released:
        return QStringLiteral("released");
    case Profile::OnSite:
        return QStringLiteral("onsite");
    }
    return {};
}

std::optional<Profile> profileOfId(QStringView id)
{
    for (const Profile profile : allProfiles) {
        if (profileId(profile) == id) {
            return profile;
        }
    }
    return std::nullopt;
}
