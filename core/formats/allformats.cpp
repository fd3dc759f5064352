#include "core/formats/formatregistry.h"

#include "core/formats/csv/csvformat.h"
#include "core/formats/frab/jsonformat.h"
#include "core/formats/frab/xmlformat.h"

const FormatList &allFormats()
{
    static const FormatList formats = [] {
        FormatList list;
        list.push_back(std::make_unique<frab::XmlFormat>());
        list.push_back(std::make_unique<frab::JsonFormat>());
        list.push_back(std::make_unique<csv::CsvFormat>());
        return list;
    }();
    return formats;
}
