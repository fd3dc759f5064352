#include "core/formats/schemaorg/schemaorgformat.h"

#include "core/formats/formattext.h"
#include "core/formats/schemaorg/eventreader.h"
#include "core/formats/schemaorg/jsonld.h"
#include "core/formats/utf8text.h"
#include "core/formats/written/openedwritten.h"

namespace schemaorg {
namespace {

constexpr qsizetype mostJson = qsizetype(64) << 20;

std::string_view view(QByteArrayView bytes) { return {bytes.data(), size_t(bytes.size())}; }

} // namespace

FormatInfo SchemaOrgFormat::info() const
{
    return {QStringLiteral("schema.org"), FormatText::tr("Web page with events (schema.org)")};
}

Confidence SchemaOrgFormat::detect(QByteArrayView bytes) const
{
    const std::string_view front = utf8::trimmed(view(bytes.first(qMin<qsizetype>(bytes.size(), 4096))));
    const bool isJson = front.starts_with('{') || front.starts_with('[');
    if (!isJson && !html::isMarkup(bytes)) {
        return Confidence::No;
    }
    const bool isLinked = isJson ? front.find("\"@context\"") != front.npos && front.find("schema.org") != front.npos
                                 : bytes.contains("application/ld+json");
    if (!isLinked || !namesEvent(view(bytes))) {
        return Confidence::No;
    }
    return bytes.contains("\"subEvent") ? Confidence::Certain : Confidence::Maybe;
}

Result<written::RawSchedule> SchemaOrgFormat::read(QByteArray &&bytes, const QString &name, IssueLog &log,
                                                   Progress &progress) const
{
    std::vector<JsonBlock> blocks;
    if (html::isMarkup(bytes)) {
        const Result<html::HtmlDocument> page = html::HtmlDocument::parse(bytes, name);
        if (!page) {
            return failure(page.error());
        }
        blocks = jsonBlocks(*page);
    } else if (bytes.size() > mostJson) {
        return failure(ErrorCode::LimitExceeded,
                       FormatText::tr("The file is larger than %1 MiB, which is more than Lectern accepts of its kind.")
                           .arg(mostJson >> 20),
                       {name});
    } else {
        blocks.push_back({looseJson(view(bytes)), 1});
    }
    if (progress.isCanceled()) {
        return failure(written::canceled());
    }
    written::RawSchedule raw;
    EventReader reader(raw);
    for (const JsonBlock &block : blocks) {
        if (block.value.isUndefined()) {
            log.add(block.line, FormatText::tr("The data about events that starts here is too broken to be read. It was left out."));
        }
        reader.read(block.value, block.line);
    }
    raw.bytes = std::move(bytes); // a page may tell of the conference only
    return raw;
}

} // namespace schemaorg
