#include "core/formats/written/linkreader.h"

#include "core/formats/utf8text.h"

#include <algorithm>
#include <array>
#include <set>

namespace written {
namespace {

constexpr size_t longestAddress = 8000;
constexpr size_t longestTitle = 500;

bool isAbsolute(std::string_view text)
{
    return utf8::startsIgnoringCase(text, "http://") || utf8::startsIgnoringCase(text, "https://") ||
           utf8::startsIgnoringCase(text, "mailto:");
}

/// Whether a scheme stands in front: letters and then a colon, before any slash.
bool hasScheme(std::string_view text)
{
    const size_t colon = text.find(':');
    return colon != std::string_view::npos && colon < text.find_first_of("/?#");
}

/// Spaces as browsers send them.
QString toString(std::string_view text)
{
    QString address = QString::fromUtf8(text.data(), qsizetype(text.size()));
    return text.find(' ') == text.npos ? address : address.replace(u' ', QLatin1String("%20"));
}

template<size_t N>
bool hasWord(const std::string &text, const std::array<std::string_view, N> &words)
{
    return std::ranges::any_of(words, [&text](std::string_view word) { return utf8::containsWord(text, word); });
}

/// The path's file type in lower case: "pdf" of "https://host/slides.PDF?download=1".
std::string fileType(std::string_view address)
{
    const std::string_view path = address.substr(0, address.find_first_of("?#"));
    const size_t dot = path.find_last_of("./");
    return dot == std::string_view::npos || path[dot] != '.' || path.size() - dot > 6
               ? std::string()
               : utf8::lowered(path.substr(dot + 1));
}

/// Whether a text can be one address: without spaces, or with those that people leave in the names of files.
bool isOneAddress(std::string_view text)
{
    // Compared one by one: find_first_of() would call memchr() for every character.
    const auto isOdd = [](char c) { return c == '\t' || c == '\r' || c == '\n' || c == '<' || c == '>' || c == '"'; };
    if (std::ranges::any_of(text, isOdd)) {
        return false;
    }
    if (text.find(' ') == text.npos) {
        return true;
    }
    const std::string type = fileType(text);
    return !type.empty() && type.find(' ') == type.npos && text.find("://") == text.rfind("://");
}

/// Whether a text begins with a host and no scheme: "github.com/…", "www.…".
bool startsWithHost(std::string_view text)
{
    const std::string_view host = text.substr(0, text.find('/'));
    const std::string_view last = host.substr(std::min(host.size(), host.rfind('.') + 1));
    const bool isNamed = host.size() < text.size() && host.find('.') > 0 && host.find('.') < host.size() &&
                         last.size() >= 2 && std::ranges::all_of(last, [](char c) { return c >= 'a' && c <= 'z'; }) &&
                         host.find_first_of(" :?#@") == host.npos;
    return isNamed || utf8::startsIgnoringCase(text, "www.");
}

bool isVideoHost(std::string_view address)
{
    static constexpr auto hosts = std::to_array<std::string_view>(
        {"media.ccc.de", "video.fosdem.org", "youtube.com", "www.youtube.com", "m.youtube.com", "youtu.be", "vimeo.com",
         "player.vimeo.com", "peertube.debian.social", "meetings-archive.debian.net"});
    const std::string_view origin = originOf(address);
    const std::string host = utf8::lowered(origin.substr(std::min(origin.size(), origin.find("//") + 2)));
    return std::ranges::find(hosts, host) != hosts.end();
}

LinkKind kindOf(const RawLink &link)
{
    static constexpr auto slides =
        std::to_array<std::string_view>({"slides", "slide", "slidedeck", "folien", "foliensatz", "presentation",
                                         "präsentation", "praesentation", "deck"});
    static constexpr auto videos = std::to_array<std::string_view>(
        {"video", "videos", "recording", "recordings", "aufzeichnung", "mitschnitt", "videoaufzeichnung", "aufnahme"});
    static constexpr auto transcripts =
        std::to_array<std::string_view>({"transcript", "transcription", "transkript", "transkription"});
    static constexpr auto slideTypes = std::to_array<std::string_view>({"ppt", "pptx", "odp", "key"});
    static constexpr auto videoTypes =
        std::to_array<std::string_view>({"mp4", "webm", "mkv", "ogv", "mov", "m4v", "avi"});

    const std::string words = utf8::lowered(link.type) + ' ' + utf8::lowered(link.title.substr(0, longestTitle));
    const std::string type = fileType(link.address);
    const auto isOneOf = [&type](const auto &types) { return std::ranges::find(types, type) != types.end(); };
    if (hasWord(words, transcripts)) {
        return LinkKind::Transcript;
    }
    if (isOneOf(videoTypes)) {
        return LinkKind::Video;
    }
    if (hasWord(words, slides) || isOneOf(slideTypes)) {
        return LinkKind::Slides;
    }
    if (hasWord(words, videos) || isVideoHost(link.address)) {
        return LinkKind::Video;
    }
    return link.isAttachment ? LinkKind::Attachment : LinkKind::Other;
}

} // namespace

std::string_view originOf(std::string_view address)
{
    if (!isAbsolute(address) || utf8::startsIgnoringCase(address, "mailto:")) {
        return {};
    }
    const size_t host = address.find("//") + 2;
    const std::string_view origin = address.substr(0, address.find_first_of("/?#", host));
    return origin.size() > host ? origin : std::string_view();
}

std::string_view fileOrigin(const RawSchedule &raw)
{
    std::set<std::string_view> origins;
    for (const RawSession &session : raw.sessions) {
        if (const std::string_view origin = originOf(session.address); !origin.empty()) {
            origins.insert(origin);
        }
    }
    if (origins.size() > 1) {
        return {};
    }
    const RawHeader &header = raw.header;
    for (const std::string_view candidate : {header.baseAddress, header.scheduleAddress, header.address}) {
        if (const std::string_view origin = originOf(candidate); !origin.empty()) {
            return origin;
        }
    }
    return origins.empty() ? std::string_view() : *origins.begin();
}

QString absoluteAddress(std::string_view address, std::string_view origin)
{
    if (address.empty() || address.size() > longestAddress || !isOneAddress(address)) {
        return {};
    }
    if (isAbsolute(address)) {
        return toString(address);
    }
    if (address.starts_with("//")) {
        return QStringLiteral("https:") + toString(address);
    }
    if (startsWithHost(address)) {
        return QStringLiteral("https://") + toString(address);
    }
    const bool isPath = address.find('/') != std::string_view::npos || !fileType(address).empty();
    if (hasScheme(address) || origin.empty() || !isPath) {
        return {};
    }
    return toString(origin) + (address.starts_with('/') ? QString() : QStringLiteral("/")) + toString(address);
}

bool isPlaceholder(const RawLink &raw)
{
    return (raw.address.empty() && raw.title.empty()) || raw.address.ends_with("/missing.png");
}

std::optional<Link> readLink(const RawLink &raw, std::string_view origin)
{
    if (isPlaceholder(raw)) {
        return std::nullopt;
    }
    RawLink link = raw;
    if (link.address.empty() || (!isAbsolute(link.address) && isAbsolute(link.title))) {
        std::swap(link.address, link.title); // the address is the only text, or they are swapped
    }
    const QString address = absoluteAddress(link.address, origin);
    if (address.isEmpty()) {
        return std::nullopt;
    }
    const QString title = link.title == link.address ? QString() : utf8::oneLine(utf8::cut(link.title, longestTitle));
    return Link{address, title, kindOf(link)};
}

bool isFeedback(const RawLink &raw)
{
    return utf8::sameIgnoringCase(raw.type, "feedback") || utf8::sameIgnoringCase(raw.title, "submit feedback");
}

} // namespace written
