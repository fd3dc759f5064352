#include "ui/companion/factspage.h"

#include <QCoreApplication>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("FactsPage", text);
}

} // namespace

QString pageName(FactsPage page)
{
    switch (page) {
    case FactsPage::Rooms: return tr("Rooms");
    case FactsPage::Walking: return tr("Walking times");
    case FactsPage::Speakers: return tr("Speakers");
    case FactsPage::Sessions: return tr("Sessions");
    case FactsPage::Conference: return tr("Conference");
    case FactsPage::Favourites: return tr("Favourites");
    case FactsPage::Rules: return tr("Rules");
    case FactsPage::Waivers: return tr("Waivers");
    }
    return {};
}

std::optional<FactsPage> pageFor(Need need)
{
    switch (need) {
    case Need::Times:
    case Need::Rooms:
    case Need::Speakers:
    case Need::Tracks:
    case Need::Languages:
    case Need::RecordingWishes:
    case Need::Texts:
    case Need::Origins:
    case Need::SimilarPairs: return {};
    case Need::RoomCapacities:
    case Need::RoomAvailability:
    case Need::StreamedRooms: return FactsPage::Rooms;
    case Need::WalkingTimes: return FactsPage::Walking;
    case Need::SpeakerAvailability: return FactsPage::Speakers;
    case Need::Demand:
    case Need::NeededTags:
    case Need::Plenaries:
    case Need::ForbiddenPairs:
    case Need::Prerequisites: return FactsPage::Sessions;
    case Need::OpeningHours: return FactsPage::Conference;
    case Need::Favourites:
    case Need::FavouriteLists: return FactsPage::Favourites;
    }
    return {};
}
