#include "core/rules/rule.h"

#include "core/rules/words.h"

#include <algorithm>

QString unitText(Unit unit)
{
    switch (unit) {
    case Unit::Minutes:
        return tr("min");
    case Unit::Days:
        return tr("days");
    case Unit::Sessions:
        return tr("sessions");
    case Unit::People:
        return tr("people");
    case Unit::Changes:
        return tr("changes");
    case Unit::Percent:
        return tr("%");
    case Unit::Characters:
        return tr("characters");
    }
    return {};
}

QString Rule::titleText() const { return tr(title); }
QString Rule::explanationText() const { return tr(explanation); }
QString Rule::parameterText(const RuleParameter &parameter) const { return tr(parameter.title); }

const RuleParameter *Rule::parameter(QStringView parameterId) const
{
    const auto found = std::ranges::find_if(
        parameters, [&](const RuleParameter &parameter) { return QLatin1String(parameter.id) == parameterId; });
    return found == parameters.end() ? nullptr : &*found;
}
