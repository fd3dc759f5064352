#pragma once

#include <QCoreApplication>

/// `FormatText::tr` translates what the readers say to people.
class FormatText
{
    Q_DECLARE_TR_FUNCTIONS(FormatText)
};
