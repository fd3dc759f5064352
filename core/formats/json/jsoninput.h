#pragma once

#include "core/base/result.h"
#include "core/formats/issuelog.h"
#include "core/formats/linetable.h"
#include "core/formats/textencoding.h"

#include <QByteArray>

namespace json {

class JsonWalker;

/// The bytes of a JSON file made ready to be walked through: of bearable size, valid UTF-8, without control characters.
struct JsonInput
{
    /// Errors: too large; no UTF-8, with the line.
    [[nodiscard]] static Result<JsonInput> prepare(QByteArray &&bytes, const QString &name);

    /// Remarks on what was replaced, here and while walking.
    void reportRepairs(const JsonWalker &walker, IssueLog &log) const;

    QByteArray bytes;
    LineTable lines;
    textencoding::Repair repair;
};

/// Whether `"key": ` followed by this character stands anywhere in the text, or the text ends behind the key: then it is
/// a damaged file of the kind that has the key.
bool hasField(std::string_view json, std::string_view quotedKey, char value);

} // namespace json
