#include "core/formats/csv/headings.h"

#include "core/formats/utf8text.h"

#include <QString>

#include <algorithm>
#include <array>

namespace csv {
namespace {

/// Headings of one field, in small letters, each between bars: English, German, French, Spanish, Italian, Portuguese,
/// Dutch.
struct Synonyms
{
    CsvField field;
    std::string_view words;
};

constexpr auto sessionHeadings = std::to_array<Synonyms>({
    {CsvField::Title, "|title|proposal title|session title|talk title|event title|presentation title|session name|event name|"
                      "name|talk|session|presentation|event|topic|what|subject|summary|titel|vortragstitel|vortrag|thema|"
                      "titel des beitrags|titel des vortrags|veranstaltung|programmpunkt|titre|intitulé|título|titulo|charla|ponencia|titolo|titolo del talk|"
                      "sessie|lezing|onderwerp|"},
    {CsvField::Subtitle, "|subtitle|untertitel|sous titre|subtítulo|sottotitolo|ondertitel|"},
    {CsvField::Room, "|room|location|stage|where|venue|hall|place|room name|session room|raum|saal|bühne|ort|veranstaltungsort|"
                     "hörsaal|salle|lieu|scène|sala|aula|lugar|luogo|stanza|palco|local|zaal|ruimte|locatie|podium|"},
    {CsvField::Date, "|date|datum|data|fecha|dato|start date|session date|event date|date start|startdatum|tag datum|"
                     "date de début|jour|"},
    {CsvField::Day, "|day|weekday|tag|wochentag|giorno|día|dia|dag|"},
    {CsvField::Start, "|start|start time|time start|starttime|start hour|starts|starts at|start at|begin|begins|from|time|when|"
                      "time slot|timeslot|slot|start datetime|start date time|scheduled at|scheduled|dtstart|beginn|anfang|"
                      "uhrzeit|zeit|von|startzeit|beginnt|wann|début|heure|heure de début|horaire|inicio|hora|hora de inicio|"
                      "inizio|ora|ora di inizio|orario|início|aanvang|tijd|starttijd|"},
    {CsvField::End, "|end|end time|time end|endtime|end hour|ends|ends at|end at|to|until|finish|end datetime|end date time|dtend|"
                    "ende|bis|endzeit|schluss|fin|heure de fin|hora de fin|fine|ora di fine|fim|einde|eindtijd|"},
    {CsvField::Duration, "|duration|length|mins|minutes|duration minutes|duration min|scheduled duration|dauer|länge|"
                         "dauer minuten|dauer min|durée|duración|durata|duração|duur|"},
    {CsvField::Speakers, "|speaker names|speakers|speaker|speaker name|presenters|presenter|persons|people|person|panelists|"
                         "authors|author|hosts|host|who|by|teilnehmer|teilnehmende|referenten|referent|referentinnen|"
                         "referierende|vortragende|vortragender|sprecher|sprecherinnen|redner|personen|wer|autoren|"
                         "namen der vortragenden|name der vortragenden|intervenants|intervenant|orateurs|conférenciers|ponentes|ponente|relatori|relatore|oradores|"
                         "palestrantes|sprekers|spreker|"},
    {CsvField::SpeakerIds, "|speaker ids|speaker id|speaker codes|ids der vortragenden|"},
    {CsvField::Id, "|id|code|session id|session code|proposal id|submission id|talk id|event id|guid|uid|uuid|nr|no|"},
    {CsvField::Track, "|track|tracks|assigned track|category|podcast|theme|stream|track name|kategorie|themenfeld|"
                      "themenbereich|strang|schiene|catégorie|thème|thématique|categoría|tema|categoria|tematica|thema track|"},
    {CsvField::Type, "|type|session type|session format|talk type|event type|kind|format|art|typ|vortragsart|vortragstyp|"
                     "sitzungstyp|veranstaltungsart|tipo|tipologia|soort|"},
    {CsvField::Language, "|language|lang|session language|talk language|sprache|langue|idioma|lingua|língua|taal|"},
    {CsvField::Abstract, "|abstract|short description|teaser|zusammenfassung|kurzbeschreibung|kurzfassung|résumé|resumen|"
                         "riassunto|resumo|samenvatting|"},
    {CsvField::Description, "|description|long description|full description|details|content|text|beschreibung|inhalt|langtext|"
                            "ausführliche beschreibung|descripción|descrizione|descrição|beschrijving|omschrijving|"},
    {CsvField::Page, "|url|page|session url|event url|link|web page|webseite|adresse|seite|lien|enlace|"},
    {CsvField::Link, "|file url|slides|slides url|slide url|presentation url|video|video url|recording url|recording|folien|"
                     "aufzeichnung|diapositives|"},
    {CsvField::NoRecording, "|dontrecordthissession|don t record this session|do not record|do not record this session|"
                            "opt out of recording|no recording|nicht aufzeichnen|keine aufzeichnung|"},
    {CsvField::License, "|license|licence|lizenz|recording license|"},
});

constexpr auto personHeadings = std::to_array<Synonyms>({
    {CsvField::PersonName, "|name|speaker|speaker name|full name|fullname|person|vollständiger name|nom|nombre|nome|naam|"},
    {CsvField::PersonId, "|id|code|speaker id|person id|guid|uuid|"},
    {CsvField::Biography, "|biography|bio|about|about me|biografie|biographie|über mich|vita|biografía|biografia|"},
    {CsvField::Picture, "|picture|photo|avatar|image|profile picture|headshot|bild|foto|porträt|imagen|immagine|"},
    {CsvField::Company, "|company|your company|organization|organisation|affiliation|employer|firma|unternehmen|arbeitgeber|"
                        "entreprise|empresa|azienda|bedrijf|"},
    {CsvField::Role, "|job title|your job title|role|position|tagline|tag line|beruf|funktion|rolle|poste|cargo|ruolo|functie|"},
});

/// Small letters and digits, everything else as single spaces: "Start (time)" as "start time".
std::string folded(std::string_view heading)
{
    QString result;
    for (const QChar c : QString::fromUtf8(heading.data(), qsizetype(heading.size())).toLower()) {
        result += c.isLetterOrNumber() ? c : QChar(u' ');
    }
    return result.simplified().toStdString();
}

template<size_t N>
CsvField find(const std::array<Synonyms, N> &table, const std::string &heading)
{
    const std::string wanted = '|' + heading + '|';
    const auto it = std::ranges::find_if(
        table, [&](const Synonyms &one) { return one.words.find(wanted) != std::string_view::npos; });
    return heading.empty() || it == table.end() ? CsvField::Ignored : it->field;
}

} // namespace

CsvField sessionField(std::string_view heading)
{
    return find(sessionHeadings, folded(utf8::cut(heading, 80)));
}

CsvField personField(std::string_view heading)
{
    const std::string words = folded(utf8::cut(heading, 80));
    if (const CsvField field = find(personHeadings, words); field != CsvField::Ignored) {
        return field;
    }
    for (const std::string_view word : {"url", "website", "homepage", "linkedin", "github", "twitter", "mastodon", "bluesky"}) {
        if (utf8::containsWord(words, word)) {
            return CsvField::PersonLink;
        }
    }
    return CsvField::Ignored;
}

} // namespace csv
