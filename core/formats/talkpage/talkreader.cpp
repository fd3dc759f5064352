#include "core/formats/talkpage/talkreader.h"

#include "core/formats/loosetime.h"
#include "core/formats/talkpage/edition.h"
#include "core/formats/talkpage/pagelabels.h"
#include "core/formats/timetext.h"
#include "core/formats/utf8text.h"

#include <algorithm>
#include <array>

using namespace std::chrono;

namespace talkpage {
namespace {

constexpr size_t longestRole = 160;
constexpr std::array<std::string_view, 7> weekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                      "Thursday", "Friday", "Saturday"};

/// The name of the conference in the title of a window, "Talk | QCon London 2022", where the talk stands first.
std::string_view conferenceIn(std::string_view title)
{
    size_t behind = std::string_view::npos;
    for (const std::string_view separator : {" | ", " – ", " — ", " - ", " :: ", " • "}) {
        if (const size_t at = title.rfind(separator); at != std::string_view::npos) {
            behind = behind == std::string_view::npos ? at + separator.size() : std::max(behind, at + separator.size());
        }
    }
    return behind == std::string_view::npos ? std::string_view() : utf8::trimmed(title.substr(behind));
}

class TalkReader
{
public:
    TalkReader(const Page &page, std::string_view fileName) : m_page(page), m_fileName(fileName) {}

    written::RawSchedule read();

private:
    size_t readTitle();
    bool takeTitle(const PageLine &line);
    void readLine(const PageLine &line);
    void readValue(const PageLine &line, std::string_view text);
    void readSpeakerLine(const PageLine &line, std::string_view text);
    void readRole(std::string_view text);
    void readLinks(const PageLine &line, bool isSlides);
    void addParagraph(std::string &text, const PageLine &line, std::string_view words) const;
    void finishSpeaker();
    void fillTime();
    void fillHeader();
    std::string_view keep(std::string_view text) { return m_raw.texts.emplace_back(text); }

    const Page &m_page;
    std::string_view m_fileName;
    written::RawSchedule m_raw;
    written::RawSession m_session;
    Edition m_edition;
    Section m_section = Section::Abstract;
    std::string m_abstract;
    std::string m_when;
    written::RawPerson m_person;
    std::string m_biography;
    int m_speakerLines = 0;
    bool m_isFilled = false; ///< a section of one line has it
};

/// Finds the title; returns the position behind it.
size_t TalkReader::readTitle()
{
    const std::vector<PageLine> &lines = m_page.lines;
    for (size_t i = 0; i < lines.size(); ++i) { // the heading of the page
        if (lines[i].heading == 1 && takeTitle(lines[i])) {
            std::string_view rest;
            m_session.type = m_session.type.empty() && i > 0 ? kickerOf(lines[i - 1].text, rest) : m_session.type;
            return i + 1;
        }
    }
    for (size_t i = 0; i < lines.size(); ++i) { // behind a kicker
        std::string_view rest;
        if (const std::string_view kind = kickerOf(lines[i].text, rest); !kind.empty()) {
            m_session.type = kind;
            m_session.line = lines[i].line;
            m_session.title = rest.empty() && i + 1 < lines.size() ? std::string_view(lines[i + 1].text) : rest;
            return rest.empty() ? i + 2 : i + 1;
        }
    }
    for (size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].text.empty() && labelOf(lines[i].text).section == Section::None && takeTitle(lines[i])) {
            return i + 1;
        }
    }
    return lines.size();
}

bool TalkReader::takeTitle(const PageLine &line)
{
    std::string_view rest;
    const std::string_view kind = kickerOf(line.text, rest);
    m_session.type = kind;
    m_session.title = kind.empty() ? std::string_view(line.text) : rest;
    m_session.line = line.line;
    return !m_session.title.empty();
}

void TalkReader::addParagraph(std::string &text, const PageLine &line, std::string_view words) const
{
    if (words.empty() || utf8::sameIgnoringCase(words, "read more")) {
        return;
    }
    if (!text.empty()) {
        text += line.isItem ? "\n" : "\n\n";
    }
    text += line.isItem ? "- " : "";
    text += words;
}

void TalkReader::readLine(const PageLine &line)
{
    const Label label = labelOf(line.text);
    if (label.section == Section::None) {
        readValue(line, line.text);
        return;
    }
    if (m_section == Section::Speaker || m_section == Section::FindAt) {
        if (label.section != Section::FindAt) {
            finishSpeaker();
        }
    }
    m_section = label.section;
    m_isFilled = false;
    m_speakerLines = label.section == Section::Speaker ? 0 : m_speakerLines;
    if (m_section == Section::Learn) {
        addParagraph(m_abstract, PageLine(), line.text);
    } else if (!label.value.empty() || !line.links.empty()) {
        readValue(line, label.value);
    }
}

void TalkReader::readValue(const PageLine &line, std::string_view text)
{
    switch (m_section) {
    case Section::Track:
    case Section::Location:
        if (!m_isFilled && !text.empty()) {
            written::fill(m_section == Section::Track ? m_session.track : m_session.room, keep(text));
            m_isFilled = true;
        }
        break;
    case Section::When:
        if (m_when.size() < 150 && text.size() < 80) {
            m_when += m_when.empty() ? "" : " / ";
            m_when += text;
        }
        break;
    case Section::Slides:
    case Section::Video: readLinks(line, m_section == Section::Slides); break;
    case Section::Abstract:
    case Section::Learn: addParagraph(m_abstract, line, text); break;
    case Section::Speaker: readSpeakerLine(line, text); break;
    case Section::FindAt:
        for (const PageLink &link : line.links) {
            written::RawLink added;
            added.address = keep(link.address);
            added.title = keep(link.title);
            append(m_raw.personLinks, m_person.links, added);
        }
        break;
    case Section::None:
    case Section::Ignored:
    case Section::End: break;
    }
}

void TalkReader::readSpeakerLine(const PageLine &line, std::string_view text)
{
    if (text.empty()) {
        return;
    }
    const bool isRole = text.size() <= longestRole && !text.ends_with('.') &&
                        (text.find('@') != text.npos || text.find(" at ") != text.npos || text.find(',') != text.npos ||
                         std::ranges::count(text, ' ') < 6);
    if (m_speakerLines == 0) {
        m_person.plainName = keep(text);
    } else if (m_speakerLines == 1 && isRole) {
        readRole(text);
    } else {
        addParagraph(m_biography, line, text);
    }
    ++m_speakerLines;
}

/// "Senior Engineer @Airbnb", "CTO at Example", "Engineer, Example".
void TalkReader::readRole(std::string_view text)
{
    for (const std::string_view joint : {"@", " at ", ", "}) {
        const size_t at = text.find(joint);
        if (at == std::string_view::npos) {
            continue;
        }
        const std::string_view company = utf8::trimmed(text.substr(at + joint.size()));
        std::string_view role = utf8::trimmed(text.substr(0, at));
        role = role.ends_with(',') ? role.substr(0, role.size() - 1) : role;
        m_person.role = keep(role);
        m_person.company = keep(utf8::trimmed(company.substr(0, company.find_first_of(",@"))));
        return;
    }
    m_person.role = keep(text);
}

void TalkReader::readLinks(const PageLine &line, bool isSlides)
{
    for (const PageLink &link : line.links) {
        written::RawLink added;
        added.address = keep(link.address);
        added.title = keep(link.title.empty() ? (isSlides ? "Slides" : "Video") : std::string_view(link.title));
        m_session.isCut |= !append(m_raw.links, m_session.links, added);
    }
}

void TalkReader::finishSpeaker()
{
    if (!m_person.plainName.empty()) {
        m_person.biography = keep(m_biography);
        m_session.isCut |= !append(m_raw.persons, m_session.persons, m_person);
    }
    m_person = {};
    m_biography.clear();
    m_speakerLines = 0;
}

void TalkReader::fillTime()
{
    loose::Moment moment = loose::readMoment(m_when);
    moment.year = moment.year ? moment.year : m_edition.year;
    if (const auto date = moment.date()) {
        m_session.date = keep(dateText(*date));
    } else if (moment.weekday) {
        m_session.date = weekdays[moment.weekday->c_encoding()];
    }
    if (moment.start) {
        m_session.start = keep(clockText(*moment.start));
    }
    if (moment.end) {
        m_session.end = keep(clockText(*moment.end));
    } else if (moment.length) {
        m_session.duration = keep(clockText(*moment.length));
    }
}

void TalkReader::fillHeader()
{
    std::string title(conferenceIn(m_page.title));
    title = title.empty() ? m_page.siteName : title;
    const bool hasYear = title.find("19") != title.npos || title.find("20") != title.npos;
    if (!title.empty() && !hasYear && m_edition.year) {
        title.append(" ").append(std::to_string(int(*m_edition.year)));
    }
    m_raw.header.title = keep(title);
    m_raw.header.address = keep(m_page.address.substr(0, m_page.address.find('/', std::min<size_t>(m_page.address.size(), 8))));
    for (const PageLine &line : m_page.lines) {
        const auto dates = line.text.size() < 120 ? conferenceDates(line.text, m_edition.year) : std::nullopt;
        if (dates) {
            m_raw.header.start = keep(dateText(dates->first));
            m_raw.header.end = keep(dateText(dates->last));
            return;
        }
    }
}

written::RawSchedule TalkReader::read()
{
    m_edition = editionOf(m_page.address);
    if (!m_edition.year) {
        m_edition.year = yearAtEnd(m_fileName.substr(0, m_fileName.find('.')));
    }
    m_session.guid = keep(m_edition.key);
    m_session.address = keep(m_page.address);
    for (size_t i = readTitle(); i < m_page.lines.size() && m_section != Section::End; ++i) {
        readLine(m_page.lines[i]);
    }
    finishSpeaker();
    m_session.title = keep(m_session.title);
    m_session.abstract = keep(m_abstract);
    fillTime();
    fillHeader();
    m_raw.sessions.push_back(m_session);
    return std::move(m_raw);
}

} // namespace

written::RawSchedule readTalk(const Page &page, std::string_view fileName) { return TalkReader(page, fileName).read(); }

} // namespace talkpage
