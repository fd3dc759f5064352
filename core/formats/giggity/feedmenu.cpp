#include "core/formats/giggity/feedmenu.h"

#include "core/formats/formattext.h"
#include "core/formats/issuelog.h"
#include "core/formats/json/keysahead.h"
#include "core/formats/limits.h"
#include "core/formats/linetable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <optional>
#include <string_view>
#include <vector>

namespace giggity {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mostFeeds = 100'000;

struct Stretch
{
    qsizetype from = 0;
    qsizetype size = 0;
};

/// The entries of the list behind "schedules", by their brackets alone, so that a damaged one does not hide the others.
std::vector<Stretch> entriesOf(std::string_view text)
{
    std::vector<Stretch> entries;
    const size_t list = text.find('[', std::min(text.find("\"schedules\""), text.size()));
    int depth = 0;
    size_t from = 0;
    for (size_t i = list; i < text.size(); ++i) {
        if (text[i] == '"') {
            for (++i; i < text.size() && text[i] != '"'; ++i) {
                i += text[i] == '\\' ? 1 : 0;
            }
        } else if (text[i] == '{' || text[i] == '[') {
            from = ++depth == 2 ? i : from;
        } else if (text[i] == '}' || text[i] == ']') {
            --depth;
            if (depth == 1) {
                entries.push_back({qsizetype(from), qsizetype(i + 1 - from)});
            } else if (depth == 0) {
                break;
            }
        }
    }
    return entries;
}

bool isWebAddress(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
}

QString text(const QJsonObject &object, QLatin1String key) { return object.value(key).toString().simplified(); }

std::optional<Feed> readFeed(const QJsonObject &entry)
{
    Feed feed;
    feed.id = text(entry, "id"_L1);
    feed.title = text(entry, "title"_L1);
    feed.address = text(entry, "url"_L1);
    feed.start = QDate::fromString(text(entry, "start"_L1), Qt::ISODate);
    feed.end = QDate::fromString(text(entry, "end"_L1), Qt::ISODate);
    feed.zoneName = text(entry, "timezone"_L1);
    feed.refreshInterval = std::chrono::seconds(std::max(entry.value("refresh_interval"_L1).toInt(), 0));
    const QJsonArray links = entry.value("metadata"_L1).toObject().value("links"_L1).toArray();
    for (const QJsonValue &value : links) {
        const QJsonObject link = value.toObject();
        if (const QString address = text(link, "url"_L1); isWebAddress(address)) {
            feed.links.append({text(link, "title"_L1), address, text(link, "type"_L1)});
        }
    }
    const bool isUsable = !feed.title.isEmpty() && isWebAddress(feed.address);
    return isUsable ? std::optional(std::move(feed)) : std::nullopt;
}

qint64 versionOf(const QByteArray &bytes)
{
    const qsizetype key = bytes.indexOf("\"version\"");
    const qsizetype list = bytes.indexOf("\"schedules\"");
    if (key < 0 || key > list) { // those inside are of single entries
        return 0;
    }
    const qsizetype from = bytes.indexOf(':', key) + 1;
    return bytes.mid(from, bytes.indexOf(',', from) - from).trimmed().toLongLong();
}

} // namespace

bool isFeedMenu(QByteArrayView bytes)
{
    const json::KeysAhead keys(bytes);
    return keys.atRoot("schedules", '[') && (keys.has("url") || keys.atRoot("version", '2'));
}

Result<FeedMenu> readFeedMenu(const QByteArray &bytes, const QString &name, ImportIssues &issues)
{
    if (const Result<void> fits = limits::checkSize(bytes, name); !fits) {
        return failure(fits.error());
    }
    if (!isFeedMenu(bytes)) {
        return failure(ErrorCode::UnknownFormat, FormatText::tr("This is no list of feeds (Giggity's menu.json)."), {name});
    }
    const LineTable lines(bytes);
    IssueLog log(issues);
    FeedMenu menu;
    menu.version = versionOf(bytes);
    for (const Stretch &entry : entriesOf({bytes.constData(), size_t(bytes.size())})) {
        if (menu.feeds.size() >= mostFeeds) {
            break;
        }
        const QJsonDocument document = QJsonDocument::fromJson(bytes.mid(entry.from, entry.size));
        if (std::optional<Feed> feed = readFeed(document.object())) {
            menu.feeds.append(*std::move(feed));
        } else {
            log.add(FormatText::tr("unusable entry"), lines.line(entry.from),
                    document.isObject()
                        ? FormatText::tr("This entry has no title or no address of a schedule. It was left out.")
                        : FormatText::tr("This entry is damaged and was left out."));
        }
    }
    log.finish();
    return Result<FeedMenu>(std::move(menu));
}

} // namespace giggity
