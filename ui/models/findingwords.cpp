#include "ui/models/findingwords.h"

#include <QCoreApplication>

namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("Findings", text, nullptr, n);
}

} // namespace

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error: return tr("Error");
    case Severity::Warning: return tr("Warning");
    case Severity::Note: return tr("Note");
    case Severity::Off: break;
    }
    return tr("Off");
}

QString severityCount(Severity severity, int count)
{
    switch (severity) {
    case Severity::Error: return tr("%n error(s)", count);
    case Severity::Warning: return tr("%n warning(s)", count);
    case Severity::Note: return tr("%n note(s)", count);
    case Severity::Off: break;
    }
    return {};
}

QString profileName(Profile profile)
{
    switch (profile) {
    case Profile::Draft: return tr("Draft");
    case Profile::Release: return tr("Before release");
    case Profile::Released: return tr("Released");
    case Profile::OnSite: return tr("On site");
    }
    return {};
}

QString profileHint(Profile profile)
{
    switch (profile) {
    case Profile::Draft: return tr("The programme is being put together: what is missing is no fault yet.");
    case Profile::Release: return tr("The programme is about to be published: everything is looked at.");
    case Profile::Released: return tr("The programme is public: what would change it weighs more.");
    case Profile::OnSite: return tr("The conference is on: what people run into counts.");
    }
    return {};
}
