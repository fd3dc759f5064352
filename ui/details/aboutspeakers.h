#pragma once

#include "core/search/searchquery.h"
#include "ui/models/sessiondetails.h"

#include <QWidget>

class QVBoxLayout;
class TextView;

/// "About the speakers": each with name, role and company, biography, and where else to find them. Speakers of whom
/// nothing more is known are left out.
class AboutSpeakers : public QWidget
{
    Q_OBJECT

public:
    explicit AboutSpeakers(QWidget *parent = nullptr);

    /// Hides itself when nothing is known of any.
    void setSpeakers(const std::vector<SpeakerDetails> &speakers, TextFormat format);
    void setMarks(const SearchQuery &query);

signals:
    void speakerChosen(const QString &key);
    void linkActivated(const QString &address);
    /// A biography is shown: whoever cares for focus and menus takes it.
    void viewAdded(TextView *view);

private:
    void add(const SpeakerDetails &speaker, const QString &biography);
    void applyMarks();

    QVBoxLayout *m_column;
    QList<QWidget *> m_shown; ///< all below the heading
    QList<TextView *> m_views;
    std::vector<SpeakerDetails> m_speakers;
    TextFormat m_format = TextFormat::Markdown;
    SearchQuery m_query;
};
