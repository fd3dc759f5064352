#pragma once

#include "core/base/result.h"
#include "core/formats/json/jsonstring.h"
#include "core/formats/linetable.h"

#include <QByteArray>

#include <optional>
#include <string_view>

#include <simdjson.h>

namespace json {

using JsonValue = simdjson::ondemand::value;

/// Walks once through a JSON document, in the order of its keys, and reads every value, wanted or not, so that no
/// damage goes unseen. The first error ends the walk: every function then returns false or an empty text.
class JsonWalker
{
public:
    JsonWalker(QByteArray &bytes, const LineTable &lines, const QString &name)
        : m_bytes(bytes), m_lines(lines), m_name(name)
    {
    }

    /// @param visit called with each key of the root object and its value; returns false to stop
    template<class Visit>
    [[nodiscard]] Result<void> run(Visit visit);
    /// The same for a document that may be a list as well: `element(value)` is called with each of its elements.
    template<class Field, class Element>
    [[nodiscard]] Result<void> run(Field field, Element element);

    /// Calls `visit(key, value)` for each field; a value that is no object is read and left.
    template<class Visit>
    bool eachField(JsonValue value, Visit visit);
    /// Calls `visit(value)` for each element; a value that is no array is read and left.
    template<class Visit>
    bool eachElement(JsonValue value, Visit visit);

    /// A string, number or boolean as text, trimmed; empty for null and for an array. Of an object (a localized text,
    /// a room, a track) the member "name", else "en", else the first text.
    bool text(JsonValue value, std::string_view &result);
    /// Likewise, but a result that is filled already stays: of repeated keys the first that is not empty counts.
    bool fill(JsonValue value, std::string_view &result);
    /// Reads a value that nobody wants.
    bool skip(JsonValue value);

    static bool isObject(JsonValue &value) { return peek(value) == simdjson::ondemand::json_type::object; }
    static bool isArray(JsonValue &value) { return peek(value) == simdjson::ondemand::json_type::array; }
    int line(JsonValue &value) const { return m_lines.line(value.raw_json_token().data() - m_bytes.constData()); }
    const StringRepair &repair() const { return m_repair; }
    int firstRepairLine() const { return m_firstRepairLine; }
    /// Ends the walk with an error at the place that is being read.
    bool fail(ErrorCode code, const QString &message);

private:
    static simdjson::ondemand::json_type peek(JsonValue &value);
    [[nodiscard]] simdjson::error_code start();
    bool finish();
    bool enter();
    bool damaged(simdjson::error_code code);
    bool string(std::string_view token, std::string_view &result);
    bool scalar(JsonValue value, std::string_view &result);
    template<class Visit>
    bool fields(simdjson::ondemand::object object, Visit visit);
    template<class Visit>
    bool elements(simdjson::ondemand::array array, Visit visit);
    Result<void> outcome(bool done) const;

    QByteArray &m_bytes;
    const LineTable &m_lines;
    QString m_name;
    simdjson::ondemand::parser m_parser;
    simdjson::ondemand::document m_document;
    int m_depth = 0;
    StringRepair m_repair;
    int m_firstRepairLine = 0;
    qsizetype m_firstLineEnd = -1; ///< offset of the first line end in a string that was replaced; -1 none
    std::optional<Error> m_error;
};

template<class Visit>
bool JsonWalker::fields(simdjson::ondemand::object object, Visit visit)
{
    if (!enter()) {
        return false;
    }
    for (simdjson::simdjson_result<simdjson::ondemand::field> next : object) {
        simdjson::ondemand::field field;
        if (const auto error = std::move(next).get(field); error != simdjson::SUCCESS) {
            return damaged(error);
        }
        // A key ends before the colon; its quotes are known to be closed.
        const char *const from = field.key().raw();
        const char *const colon = field.value().raw_json_token().data();
        std::string_view key(from, size_t(colon - from));
        key = key.substr(0, key.rfind('"'));
        if (!string(std::string_view(from - 1, key.size() + 2), key) || !visit(key, field.value())) {
            return false;
        }
    }
    --m_depth;
    return true;
}

template<class Visit>
Result<void> JsonWalker::run(Visit visit)
{
    simdjson::ondemand::object root;
    simdjson::error_code error = start();
    if (error == simdjson::SUCCESS) {
        error = m_document.get_object().get(root);
    }
    return outcome(error == simdjson::SUCCESS ? fields(root, visit) && finish() : damaged(error));
}

template<class Field, class Element>
Result<void> JsonWalker::run(Field field, Element element)
{
    simdjson::ondemand::object object;
    simdjson::ondemand::array array;
    simdjson::ondemand::json_type type{};
    simdjson::error_code error = start();
    if (error == simdjson::SUCCESS) {
        error = m_document.type().get(type);
    }
    const bool isList = type == simdjson::ondemand::json_type::array;
    if (error == simdjson::SUCCESS) {
        error = isList ? m_document.get_array().get(array) : m_document.get_object().get(object);
    }
    if (error != simdjson::SUCCESS) {
        return outcome(damaged(error));
    }
    return outcome((isList ? elements(array, element) : fields(object, field)) && finish());
}

template<class Visit>
bool JsonWalker::eachField(JsonValue value, Visit visit)
{
    simdjson::ondemand::object object;
    if (!isObject(value)) {
        return skip(value);
    }
    if (const auto error = value.get_object().get(object); error != simdjson::SUCCESS) {
        return damaged(error);
    }
    return fields(object, visit);
}

template<class Visit>
bool JsonWalker::eachElement(JsonValue value, Visit visit)
{
    simdjson::ondemand::array array;
    if (!isArray(value)) {
        return skip(value);
    }
    if (const auto error = value.get_array().get(array); error != simdjson::SUCCESS) {
        return damaged(error);
    }
    return elements(array, visit);
}

template<class Visit>
bool JsonWalker::elements(simdjson::ondemand::array array, Visit visit)
{
    if (!enter()) {
        return false;
    }
    for (simdjson::simdjson_result<JsonValue> next : array) {
        JsonValue element;
        if (const auto error = std::move(next).get(element); error != simdjson::SUCCESS) {
            return damaged(error);
        }
        if (!visit(element)) {
            return false;
        }
    }
    --m_depth;
    return true;
}

} // namespace json
