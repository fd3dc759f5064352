#include "core/formats/formatregistry.h"

#include "core/formats/conclar/conclarformat.h"
#include "core/formats/csv/csvformat.h"
#include "core/formats/frab/jsonformat.h"
#include "core/formats/frab/xmlformat.h"
#include "core/formats/indico/indicoformat.h"
#include "core/formats/pretalx/restformat.h"
#include "core/formats/pycon/pyconformat.h"
#include "core/formats/sessionize/sessionizeformat.h"
#include "core/formats/ical/icalformat.h"
#include "core/formats/xcal/xcalformat.h"
#include "core/formats/schemaorg/schemaorgformat.h"
#include "core/formats/sessionize/embedformat.h"
#include "core/formats/talkpage/talkpageformat.h"

const FormatList &allFormats()
{
    static const FormatList formats = [] {
        FormatList list;
        list.push_back(std::make_unique<frab::XmlFormat>());
        list.push_back(std::make_unique<frab::JsonFormat>());
        list.push_back(std::make_unique<sessionize::EmbedFormat>());
        list.push_back(std::make_unique<talkpage::TalkPageFormat>());
        list.push_back(std::make_unique<schemaorg::SchemaOrgFormat>());
        list.push_back(std::make_unique<csv::CsvFormat>());
        list.push_back(std::make_unique<sessionize::SessionizeFormat>());
        list.push_back(std::make_unique<pycon::PyConFormat>());
        list.push_back(std::make_unique<conclar::ConClarFormat>());
        list.push_back(std::make_unique<indico::IndicoFormat>());
        list.push_back(std::make_unique<pretalx::RestFormat>());
        list.push_back(std::make_unique<ical::IcalFormat>());
        list.push_back(std::make_unique<xcal::XcalFormat>());
        return list;
    }();
    return formats;
}
