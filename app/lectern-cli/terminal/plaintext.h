#pragma once

#include "core/model/conference.h"

#include <QByteArray>
#include <QString>

/// A producer's text for a terminal: HTML becomes paragraphs, list items led by "- " and links followed by their
/// address; Markdown stays as it is, without the indentation that all its lines share.
QString plainText(const QByteArray &utf8, TextFormat format);
