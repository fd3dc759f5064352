#include "ui/details/speakerruns.h"

#include "ui/models/speakerorder.h"

QList<TextRun> speakerRuns(const SpeakerDetails &speaker)
{
    QList<TextRun> runs{{speaker.speaker.name, TextRun::Style::Link}};
    QStringList rest{affiliation(speaker.speaker), speaker.part};
    rest.removeAll(QString());
    if (!rest.isEmpty()) {
        runs += {QStringLiteral(", ") + rest.join(QStringLiteral(" · ")), TextRun::Style::Quiet};
    }
    return runs;
}
