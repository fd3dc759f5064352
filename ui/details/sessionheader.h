#pragma once

#include "core/search/searchquery.h"
#include "ui/models/sessiondetails.h"

#include <QWidget>

class FlowLayout;
class QVBoxLayout;
class TextButton;
class TextLabel;
class TextView;

/// The head of the reading pane: title, subtitle, the speakers as links, when and where, track, type, language, and
/// what else is said in a word. What a session does not have takes no room.
class SessionHeader : public QWidget
{
    Q_OBJECT

public:
    explicit SessionHeader(QWidget *parent = nullptr);

    void setDetails(const SessionDetails &details);
    void setMarks(const SearchQuery &query);
    TextView *titleView() const { return m_title; }

signals:
    void speakerChosen(const QString &key);

protected:
    void changeEvent(QEvent *event) override;

private:
    void adaptFonts();
    void setSpeakers(const std::vector<SpeakerDetails> &speakers);
    void setFacts(const SessionDetails &details);
    void applyMarks();

    TextLabel *m_withdrawn;
    TextView *m_title;
    TextView *m_subtitle;
    QVBoxLayout *m_speakerColumn;
    QList<TextButton *> m_speakerButtons;
    std::vector<SpeakerDetails> m_speakers;
    TextLabel *m_when;
    FlowLayout *m_facts;
    SearchQuery m_query;
};

