#pragma once

#include <QTimeZone>

/// The zone of a name from the IANA list ("Europe/Brussels", in any letter case), of a fixed offset ("UTC+02:00") or as
/// Windows calls it ("W. Europe Standard Time"). Invalid for all else, also where Qt would find something: rules
/// ("XYZ5") and the files that lie beside the zones, among them "localtime", which is the zone of the machine.
QTimeZone namedZone(const QString &name);
