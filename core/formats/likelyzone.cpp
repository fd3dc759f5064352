#include "core/formats/likelyzone.h"

#include <array>
#include <string_view>

namespace {

struct Place
{
    std::string_view words; ///< lower case, without marks; each stands for a whole word
    const char *zone;
};

/// Words separated by "|". Countries come last, so that a city decides where a country has several zones.
constexpr auto places = std::to_array<Place>({
    // Conferences by name
    {"fosdem|config management camp|cfgmgmtcamp", "Europe/Brussels"},
    {"chaos communication|chaos computer club|easterhegg|gulaschprogrammiernacht|datenspuren|froscon|denog|divoc",
     "Europe/Berlin"},
    {"chemnitzer linux tage|linuxtage|fsck|fiffkon|mrmcd|gpn|tuebix|kielux|re publica|republica", "Europe/Berlin"},
    {"electromagnetic field|emf camp|emfcamp|oggcamp", "Europe/London"},
    {"bornhack", "Europe/Copenhagen"},
    {"may contain hackers|hacking at random|still hacking anyway|nluug", "Europe/Amsterdam"},
    {"southeast linuxfest|defcon 201", "America/New_York"},
    {"southern california linux expo|socallinuxexpo|def con|defcon|black hat usa", "America/Los_Angeles"},
    {"linux.conf.au", "Australia/Sydney"},
    {"fossasia", "Asia/Singapore"},
    // Germany, Austria, Switzerland
    {"berlin|hamburg|munich|munchen|muenchen|cologne|koln|koeln|frankfurt|leipzig|dresden|chemnitz|karlsruhe",
     "Europe/Berlin"},
    {"stuttgart|nuremberg|nurnberg|nuernberg|dusseldorf|duesseldorf|bonn|bremen|hannover|hanover|kiel",
     "Europe/Berlin"},
    {"sankt "
     "augustin|tubingen|tuebingen|augsburg|darmstadt|heidelberg|mannheim|mainz|freiburg|jena|erfurt|potsdam",
     "Europe/Berlin"},
    {"dortmund|bochum|aachen|munster|muenster|magdeburg|rostock|kassel|ulm|regensburg|wurzburg|wuerzburg|gottingen",
     "Europe/Berlin"},
    {"vienna|wien|graz|linz|salzburg|innsbruck|klagenfurt", "Europe/Vienna"},
    {"zurich|zuerich|geneva|geneve|genf|basel|bern|berne|lausanne|lugano|st. gallen|rapperswil", "Europe/Zurich"},
    // West and south of Europe
    {"brussels|bruxelles|brussel|antwerp|antwerpen|ghent|gent|leuven|liege|charleroi", "Europe/Brussels"},
    {"amsterdam|rotterdam|utrecht|the hague|den haag|eindhoven|delft|groningen|leiden", "Europe/Amsterdam"},
    {"luxembourg|luxemburg", "Europe/Luxembourg"},
    {"paris|lyon|marseille|toulouse|nantes|strasbourg|bordeaux|lille|rennes|grenoble|montpellier", "Europe/Paris"},
    {"london|manchester|edinburgh|glasgow|birmingham|bristol|leeds|liverpool|cambridge uk|oxford|cardiff|belfast",
     "Europe/London"},
    {"sheffield|brighton|newcastle|nottingham|york uk|eastnor", "Europe/London"},
    {"dublin|cork|galway|limerick", "Europe/Dublin"},
    {"madrid|barcelona|valencia|seville|sevilla|bilbao|malaga|zaragoza|granada|coruna", "Europe/Madrid"},
    {"lisbon|lisboa|porto|coimbra|braga|aveiro", "Europe/Lisbon"},
    {"rome|roma|milan|milano|turin|torino|bologna|florence|firenze|naples|napoli|venice|venezia|rimini|pisa|bolzano",
     "Europe/Rome"},
    {"athens|athina|thessaloniki|heraklion", "Europe/Athens"},
    {"valletta|malta", "Europe/Malta"},
    // North
    {"copenhagen|kobenhavn|aarhus|odense", "Europe/Copenhagen"},
    {"stockholm|gothenburg|goteborg|malmo|linkoping|uppsala", "Europe/Stockholm"},
    {"oslo|bergen|trondheim|stavanger", "Europe/Oslo"},
    {"helsinki|tampere|turku|oulu|espoo", "Europe/Helsinki"},
    {"reykjavik", "Atlantic/Reykjavik"},
    {"tallinn|tartu", "Europe/Tallinn"},
    {"riga", "Europe/Riga"},
    {"vilnius|kaunas", "Europe/Vilnius"},
    // East
    {"prague|praha|brno|ostrava", "Europe/Prague"},
    {"bratislava|kosice", "Europe/Bratislava"},
    {"warsaw|warszawa|krakow|cracow|gdansk|wroclaw|poznan|lodz|katowice", "Europe/Warsaw"},
    {"budapest|debrecen", "Europe/Budapest"},
    {"ljubljana", "Europe/Ljubljana"},
    {"zagreb|rijeka", "Europe/Zagreb"},
    {"belgrade|beograd|novi sad", "Europe/Belgrade"},
    {"sarajevo", "Europe/Sarajevo"},
    {"skopje", "Europe/Skopje"},
    {"tirana", "Europe/Tirane"},
    {"prizren|pristina|prishtina", "Europe/Belgrade"},
    {"sofia|plovdiv|varna|burgas", "Europe/Sofia"},
    {"bucharest|bucuresti|cluj|timisoara|iasi", "Europe/Bucharest"},
    {"chisinau", "Europe/Chisinau"},
    {"kyiv|kiev|lviv|kharkiv|odesa", "Europe/Kiev"},
    {"minsk", "Europe/Minsk"},
    {"moscow|moskva|saint petersburg|st. petersburg", "Europe/Moscow"},
    {"istanbul|ankara|izmir", "Europe/Istanbul"},
    {"nicosia|limassol", "Asia/Nicosia"},
    // North America
    {"new york|nyc|brooklyn|boston|cambridge ma|philadelphia|washington|atlanta|miami|orlando|pittsburgh|baltimore",
     "America/New_York"},
    {"charlotte|raleigh|cleveland|columbus|cincinnati|buffalo|rochester|providence|tampa|richmond", "America/New_York"},
    {"detroit|ann arbor", "America/Detroit"},
    {"indianapolis", "America/Indiana/Indianapolis"},
    {"chicago|dallas|houston|austin|san antonio|minneapolis|saint paul|milwaukee|new orleans|nashville|kansas city",
     "America/Chicago"},
    {"st. louis|saint louis|memphis|omaha|madison", "America/Chicago"},
    {"denver|boulder|salt lake city|albuquerque|santa fe", "America/Denver"},
    {"phoenix|tucson|scottsdale", "America/Phoenix"},
    {"san francisco|los angeles|seattle|portland|san diego|san jose|las vegas|sacramento|berkeley|pasadena|oakland",
     "America/Los_Angeles"},
    {"santa clara|long beach|anaheim|palo alto|mountain view|burlingame", "America/Los_Angeles"},
    {"honolulu|hawaii", "Pacific/Honolulu"},
    {"toronto|ottawa|montreal|quebec|waterloo", "America/Toronto"},
    {"winnipeg", "America/Winnipeg"},
    {"calgary|edmonton", "America/Edmonton"},
    {"vancouver|victoria bc", "America/Vancouver"},
    {"halifax", "America/Halifax"},
    {"mexico city|ciudad de mexico|guadalajara", "America/Mexico_City"},
    // South America
    {"sao paulo|rio de janeiro|curitiba|porto alegre|brasilia|belo horizonte|florianopolis", "America/Sao_Paulo"},
    {"recife", "America/Recife"},
    {"buenos aires|cordoba argentina|rosario", "America/Argentina/Buenos_Aires"},
    {"santiago de chile|santiago|valparaiso", "America/Santiago"},
    {"bogota|medellin|cali", "America/Bogota"},
    {"lima", "America/Lima"},
    {"quito|guayaquil", "America/Guayaquil"},
    {"montevideo", "America/Montevideo"},
    {"la paz", "America/La_Paz"},
    {"caracas", "America/Caracas"},
    {"san jose costa rica|costa rica", "America/Costa_Rica"},
    // Africa and the Middle East
    {"cairo", "Africa/Cairo"},
    {"tunis", "Africa/Tunis"},
    {"casablanca|rabat|marrakesh", "Africa/Casablanca"},
    {"lagos|abuja", "Africa/Lagos"},
    {"accra", "Africa/Accra"},
    {"nairobi", "Africa/Nairobi"},
    {"kampala", "Africa/Kampala"},
    {"kigali", "Africa/Kigali"},
    {"addis ababa", "Africa/Addis_Ababa"},
    {"dakar", "Africa/Dakar"},
    {"cape town|johannesburg|durban|pretoria", "Africa/Johannesburg"},
    {"tel aviv|jerusalem|haifa", "Asia/Jerusalem"},
    {"dubai|abu dhabi", "Asia/Dubai"},
    {"doha", "Asia/Qatar"},
    {"riyadh|jeddah", "Asia/Riyadh"},
    {"beirut", "Asia/Beirut"},
    {"tehran", "Asia/Tehran"},
    {"tbilisi", "Asia/Tbilisi"},
    {"yerevan", "Asia/Yerevan"},
    {"baku", "Asia/Baku"},
    // Asia and the Pacific
    {"karachi|lahore|islamabad", "Asia/Karachi"},
    {"delhi|mumbai|bangalore|bengaluru|chennai|hyderabad|pune|kolkata|kochi|kerala|goa|jaipur", "Asia/Kolkata"},
    {"kathmandu", "Asia/Kathmandu"},
    {"dhaka", "Asia/Dhaka"},
    {"colombo", "Asia/Colombo"},
    {"almaty|astana", "Asia/Almaty"},
    {"tashkent", "Asia/Tashkent"},
    {"bangkok|chiang mai", "Asia/Bangkok"},
    {"hanoi|ho chi minh|saigon", "Asia/Ho_Chi_Minh"},
    {"phnom penh", "Asia/Phnom_Penh"},
    {"singapore", "Asia/Singapore"},
    {"kuala lumpur|penang", "Asia/Kuala_Lumpur"},
    {"jakarta|bandung|yogyakarta", "Asia/Jakarta"},
    {"manila|cebu", "Asia/Manila"},
    {"hong kong", "Asia/Hong_Kong"},
    {"beijing|shanghai|shenzhen|guangzhou|hangzhou|chengdu|nanjing", "Asia/Shanghai"},
    {"taipei|hsinchu|tainan|kaohsiung", "Asia/Taipei"},
    {"seoul|busan|incheon|daejeon", "Asia/Seoul"},
    {"tokyo|kyoto|osaka|yokohama|fukuoka|sapporo|nagoya", "Asia/Tokyo"},
    {"sydney|canberra|newcastle nsw", "Australia/Sydney"},
    {"melbourne|geelong|ballarat", "Australia/Melbourne"},
    {"brisbane|gold coast", "Australia/Brisbane"},
    {"adelaide", "Australia/Adelaide"},
    {"perth", "Australia/Perth"},
    {"hobart", "Australia/Hobart"},
    {"darwin", "Australia/Darwin"},
    {"auckland|wellington|christchurch|dunedin", "Pacific/Auckland"},
    // Countries with one zone
    {"germany|deutschland", "Europe/Berlin"},
    {"austria|osterreich", "Europe/Vienna"},
    {"switzerland|schweiz|suisse", "Europe/Zurich"},
    {"belgium|belgique|belgie", "Europe/Brussels"},
    {"netherlands|nederland", "Europe/Amsterdam"},
    {"france", "Europe/Paris"},
    {"united kingdom|england|scotland|wales", "Europe/London"},
    {"ireland", "Europe/Dublin"},
    {"italy|italia", "Europe/Rome"},
    {"denmark|danmark", "Europe/Copenhagen"},
    {"sweden|sverige", "Europe/Stockholm"},
    {"norway|norge", "Europe/Oslo"},
    {"finland|suomi", "Europe/Helsinki"},
    {"poland|polska", "Europe/Warsaw"},
    {"czech republic|czechia", "Europe/Prague"},
    {"india", "Asia/Kolkata"},
    {"japan", "Asia/Tokyo"},
    {"taiwan", "Asia/Taipei"},
    {"new zealand|aotearoa", "Pacific/Auckland"},
});

/// Lower case without marks, each run of other characters than letters, digits and "." a single space, a space at both
/// ends: a whole word is then found behind a space and before one.
QString folded(const QString &text)
{
    QString result = QStringLiteral(" ");
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toLower()) {
        if (c.category() == QChar::Mark_NonSpacing) {
            continue;
        }
        const bool part = c.isLetterOrNumber() || c == u'.';
        if (part || !result.endsWith(u' ')) {
            result += part ? c : QChar(u' ');
        }
    }
    return result.trimmed().isEmpty() ? QString() : QStringLiteral(" ") + result.trimmed() + QStringLiteral(" ");
}

bool names(const QString &foldedText, std::string_view words)
{
    while (!words.empty()) {
        const size_t bar = words.find('|');
        const std::string_view word = words.substr(0, bar);
        const QString start = u' ' + QString::fromLatin1(word.data(), qsizetype(word.size()));
        for (qsizetype at = foldedText.indexOf(start); at >= 0; at = foldedText.indexOf(start, at + 1)) {
            const QChar next = foldedText.at(at + start.size());
            if (next == u' ' || next == u'.' || next.isDigit()) { // "Berlin." and "gpn17" as well
                return true;
            }
        }
        words = bar == std::string_view::npos ? std::string_view() : words.substr(bar + 1);
    }
    return false;
}

} // namespace

QTimeZone likelyZone(const QStringList &texts)
{
    for (const QString &text : texts) {
        const QString foldedText = folded(text.left(500));
        if (foldedText.isEmpty()) {
            continue;
        }
        for (const Place &place : places) {
            if (names(foldedText, place.words)) {
                return QTimeZone(place.zone);
            }
        }
    }
    return {};
}
