#pragma once

#include <QByteArray>
#include <QString>

/// Appends a text as a JSON string, in UTF-8. By hand, because a QJsonDocument for each session takes longer than
/// storing the session.
void appendJsonQuoted(QByteArray &json, const QString &text);
